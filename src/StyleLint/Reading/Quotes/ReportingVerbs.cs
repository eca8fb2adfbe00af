using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>What kind of reporting a cue does.</summary>
public enum CueKind
{
    /// <summary>Somebody speaks or writes: said, told, according to.</summary>
    Speech,

    /// <summary>Somebody is of an opinion: believe, expect, see.</summary>
    Opinion,

    /// <summary>A noun for words: statement, in the words of.</summary>
    Noun,
}

/// <summary>One reporting cue.</summary>
/// <param name="At">Its words: "said", "according to".</param>
/// <param name="Lemma">Its base form: "say", "according to".</param>
/// <param name="Kind">What kind of reporting it does.</param>
public readonly record struct ReportingCue(Excerpt At, string Lemma, CueKind Kind);

/// <summary>The verbs and phrases with which a story says who said something.</summary>
/// <remarks>
/// The list was drawn from the cues of attributed quotations in published news ("said" is two thirds of them) and filled up with
/// the speech verbs of common style guides. Verbs are matched in all their forms.
/// </remarks>
public static class ReportingVerbs
{
    internal readonly record struct Form(string Lemma, CueKind Kind, bool IsAlsoNoun, bool IsParticiple);

    const int MostForms = 6;

    // Four words of five are told from every cue by their first and last letter alone.
    static readonly uint[] LastLetters = new uint[26];
    static readonly WordMap<Form> FormOf = BuildForms();

    /// <summary>Whether a word is a form of a verb of speech: said, says, told, added, …; case ignored.</summary>
    /// <remarks>Forms that are as often nouns ("report", "states", "calls") are not among them; <see cref="Find(Excerpt)"/> tells those
    /// apart by the word before.</remarks>
    public static bool Contains(ReadOnlySpan<char> word) =>
        FormOf.TryGetValue(word, out var form) && form is { Kind: CueKind.Speech, IsAlsoNoun: false };

    /// <summary>The base form of a word that is a form of a reporting or opinion verb, nouns that look alike included; null for all other
    /// words; case ignored.</summary>
    public static string? Lemma(ReadOnlySpan<char> word) => FormOf.TryGetValue(word, out var form) ? form.Lemma : null;

    /// <summary>The reporting cues in a stretch, in order; what stands in quotation marks is not left out.</summary>
    public static List<ReportingCue> Find(Excerpt at)
    {
        var found = new List<ReportingCue>();
        Find(at.Passage, at.Start, at.End, found);
        return found;
    }

    internal static bool TryGet(ReadOnlySpan<char> word, out Form form) => FormOf.TryGetValue(word, out form);

    internal static void Find(Passage passage, int start, int end, List<ReportingCue> into)
    {
        var text = passage.Text.AsSpan();
        var words = new Words(text[start..end]);
        int lastStart = start,
            lastEnd = start;
        while (words.MoveNext())
        {
            int from = start + words.Start,
                to = start + words.End;
            var last = text[lastStart..lastEnd];
            lastStart = from;
            lastEnd = to;
            var word = words.Current;
            if (!MayBeCue(word))
                continue;
            if (word.Equals("according", StringComparison.OrdinalIgnoreCase))
            {
                if (words.MoveNext() && words.Current is "to" or "TO")
                    into.Add(new(passage.Excerpt(from, start + words.End - from), "according to", CueKind.Speech));
                continue;
            }

            // "As Ada Berg put it"
            if (word is "put" or "puts")
            {
                if (words.MoveNext() && words.Current is "it")
                    into.Add(new(passage.Excerpt(from, start + words.End - from), "put it", CueKind.Speech));
                continue;
            }

            if (FormOf.TryGetValue(word, out var form) && IsVerb(form, word, last))
            {
                into.Add(new(passage.Excerpt(from, to - from), form.Lemma, form.Kind));
                continue;
            }

            if (SpeechVerbs.NounsOfSpeech.Contains(word))
                into.Add(new(passage.Excerpt(from, to - from), word.ToString(), CueKind.Noun));
        }
    }

    static bool MayBeCue(ReadOnlySpan<char> word) =>
        word.Length is > 2 and < 15
        && ((word[0] | 0x20) - 'a') is var first and >= 0 and < 26
        && (LastLetters[first] & (1u << (word[^1] & 31))) != 0;

    static void AddLetters(string word) => LastLetters[(word[0] | 0x20) - 'a'] |= 1u << (word[^1] & 31);

    static bool IsVerb(Form form, ReadOnlySpan<char> word, ReadOnlySpan<char> before)
    {
        if (!form.IsAlsoNoun)
            return true;
        if (char.IsUpper(word[0]) && !before.IsEmpty)
            return false;
        // "They claim", "to claim", "critics claim", but "the Oslo claim".
        if (
            word.Equals(form.Lemma, StringComparison.OrdinalIgnoreCase)
            && !before.IsEmpty
            && !SpeechVerbs.BeforeBaseForms.Contains(before)
            && before[^1] is not ('s' or 't')
        )
            return false;
        return !SpeechVerbs.BeforeNouns.Contains(before) && !before.EndsWith("'s") && !before.EndsWith("’s");
    }

    static WordMap<Form> BuildForms()
    {
        var homographs = WordSet.Split(SpeechVerbs.Homographs);
        string[] ofSpeech = SpeechVerbs.OfSpeech.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            ofOpinion = SpeechVerbs.OfOpinion.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var forms = new WordMap<Form>((ofSpeech.Length + ofOpinion.Length) * MostForms);
        Add(ofSpeech, CueKind.Speech);
        Add(ofOpinion, CueKind.Opinion);
        foreach (var word in (ReadOnlySpan<string>)[.. SpeechVerbs.Nouns.Split(' '), "according", "put", "puts"])
            AddLetters(word);
        return forms;

        void Add(string[] verbs, CueKind kind)
        {
            foreach (var verb in verbs)
            {
                var colon = verb.IndexOf(':');
                var lemma = colon < 0 ? verb : verb[..colon];
                foreach (var form in colon < 0 ? Regular(verb) : [lemma, .. verb[(colon + 1)..].Split(',')])
                {
                    forms.TryAdd(
                        form,
                        new(lemma, kind, homographs.Contains(form), form.EndsWith("ing", StringComparison.Ordinal) && form != lemma)
                    );
                    AddLetters(form);
                }
            }
        }
    }

    static string[] Regular(string verb)
    {
        if (verb.EndsWith('e'))
            return [verb, verb + "s", verb + "d", verb[..^1] + "ing"];
        var third =
            verb[^1] is 's' or 'x' or 'z' || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal)
                ? "es"
                : "s";
        return [verb, verb + third, verb + "ed", verb + "ing"];
    }
}
