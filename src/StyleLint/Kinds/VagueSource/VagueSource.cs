using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>Nameless people who say or think something in the story's own voice: "analysts say".</summary>
sealed class VagueSource : IAnalyzer
{
    static readonly Literals AnyExpertJob = new([.. SourceWords.ExpertJobs, "Dr"], ignoreCase: true);

    static readonly PassageTest HoldsExpertJob = new(static text => AnyExpertJob.AnyIn(text));

    readonly WordSet _nouns;
    readonly WordSet _singulars;
    readonly WordSet _verbs;
    readonly PassageTest _holdsNoun;
    readonly bool _isBare;
    readonly int? _paragraphs;

    VagueSource(string[] nouns, string[] verbs, bool isBare, int? paragraphs)
    {
        var singulars = nouns.Select(noun => noun.EndsWith('s') ? noun[..^1] : noun).ToArray();
        _nouns = WordSet.Of(nouns);
        _singulars = WordSet.Of(singulars);
        _verbs = WordSet.Of(verbs);
        var anyNoun = new Literals(singulars, ignoreCase: true);
        _holdsNoun = new(text => anyNoun.AnyIn(text));
        _isBare = isBare;
        _paragraphs = paragraphs;
    }

    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "vague-source",
            "Flags a story's first unnamed source: analysts, officials or critics who say something but are never named.",
            [
                new("nouns", KeyType.TextList, "The words for the sources, as they appear in copy: analysts, officials.")
                {
                    IsRequired = true,
                },
                new("verbs", KeyType.TextList, "Their verbs, in the base form: say, believe.")
                {
                    Default = "the verbs of saying and thinking",
                },
                new("bare", KeyType.Flag, "Whether only the bare noun counts: \"officials said\", not \"border officials said\".")
                {
                    Default = "false",
                },
                new(
                    "named-within",
                    KeyType.Number,
                    "Number of paragraphs before and after in which a named person or organisation makes it right."
                )
                {
                    Default = "the whole story",
                },
            ],
            ["source", "verb"],
            Compile
        )
        {
            ReportingOnly = true,
        };

    static Loaded<IAnalyzer?> Compile(YamlMap map)
    {
        var nouns = map.TextList("nouns").Select(noun => noun.Value.Trim()).Where(noun => noun.Length > 1).ToArray();
        if (nouns.Length == 0)
            return new(null, [new(map.Source, map["extends"]!.Span, "a vague-source rule needs 'nouns'")]);
        var verbs = map.TextList("verbs").Select(verb => verb.Value.Trim()).ToArray();
        return new(
            new VagueSource(
                nouns,
                verbs.Length > 0 ? verbs : SourceWords.Verbs.Split(' '),
                map.Flag("bare"),
                map.Number("named-within") is { } paragraphs ? Math.Max(0, paragraphs) : null
            ),
            []
        );
    }

    public void Analyze(in Analysis analysis)
    {
        var claims = Find(analysis);
        if (claims.Count == 0)
            return;
        var (first, source, verb) = claims[0];
        var others = ImmutableArray.CreateBuilder<Related>();
        foreach (var other in claims.Skip(1))
            others.Add(new(analysis.Draft.Source, other.At.Span, $"\"{other.At.Text}\" here too"));
        analysis.Report(first, [("source", source), ("verb", verb)], related: others.ToImmutable());
    }

    List<(Excerpt At, string Source, string Verb)> Find(in Analysis analysis)
    {
        var story = analysis.Story;
        var claims = new List<(Excerpt, string, string)>();
        var words = new List<(int Start, int End)>();
        for (var index = 0; index < story.Body.Length; index++)
        {
            var passage = story.Body[index];
            if (!story.NotesOn(passage).Pass(_holdsNoun))
                continue;
            ReadWords(passage.Text, words);
            for (var at = 0; at < words.Count - 1; at++)
            {
                if (
                    !_nouns.Contains(WordPlaces.Word(passage.Text, words, at))
                    || FirstOfSubject(passage.Text, words, at) is not { } first
                    || VerbAfter(passage.Text, words, at) is not { } verb
                )
                    continue;
                var source = passage.Excerpt(words[first].Start, words[at].End - words[first].Start);
                if (
                    IsAboutNothing(passage.Text, words, verb)
                    || story.QuoteAt(source) is not null
                    || SpeaksAsI(story, source)
                    || IsLinked(story, source)
                )
                    continue;
                if (!IsNamedNear(story, index, source.Chars.EndsWith("experts", StringComparison.OrdinalIgnoreCase)))
                    claims.Add(
                        (
                            passage.Excerpt(source.Start, words[verb].End - source.Start),
                            source.Text,
                            passage.Text[words[at + 1].Start..words[verb].End]
                        )
                    );
                else if (_paragraphs is null)
                    return claims;
            }

            analysis.Cancel.ThrowIfCancellationRequested();
        }

        return claims;
    }

    static void ReadWords(string text, List<(int, int)> into)
    {
        into.Clear();
        var words = new Words(text);
        while (words.MoveNext())
            into.Add((words.Start, words.End));
    }

    // The first word of the noun phrase, if it can be the subject of a clause and names nobody.
    int? FirstOfSubject(string text, List<(int Start, int End)> words, int noun)
    {
        var at = noun;
        while (noun - at < 4)
        {
            if (!WordPlaces.Joined(text, words, at - 1))
                return OpensClause(text, words[at].Start) && !FollowsAbbreviation(text, words, at) ? at : null;
            var before = WordPlaces.Word(text, words, at - 1);
            if (SourceWords.Helpers.Contains(before))
                return null;
            // "at the harbour office, where officials stressed": whose they are has been said.
            if (_isBare && before is "where")
                return null;
            // "the bill that critics say is late", "as critics predicted": an aside on what the sentence tells by itself.
            if (before is "that" or "which" or "as")
                return null;
            if (SourceWords.ClauseOpeners.Contains(before))
                return before is "and" or "or" && IsSecondOfPair(text, words, at - 1) ? null : at;
            if (SourceWords.Refusals.Contains(before) || SourceWords.Judged.Contains(before) || ReportingVerbs.Contains(before))
                return null;
            if (
                _isBare
                    ? !SourceWords.Quantities.Contains(before)
                    : char.IsUpper(before[0]) && !IsPlainAdjective(before) || before.EndsWith("'s") || before.EndsWith("’s")
            )
                return null;
            at--;
        }

        return null;
    }

    // "The brokers and analysts", "the mayor and officials": who they are is said of both. Another clause has a comma before its "and".
    static bool IsSecondOfPair(string text, List<(int Start, int End)> words, int and) => WordPlaces.Joined(text, words, and - 1);

    // After a mark that ends or opens a clause; not after "Barclays'" or within a hyphenated word.
    static bool OpensClause(string text, int start) =>
        text.AsSpan(0, start).TrimEnd() is not [.., var last]
        || last is '.' or ',' or ';' or ':' or '—' or '–' or '?' or '!' or '…' or '"' or '”' or '(' or ')'
        || (last is '-' && text[start - 1] != '-');

    // "U.S. officials": the stop ends no sentence.
    static bool FollowsAbbreviation(string text, List<(int Start, int End)> words, int at) =>
        at > 0
        && words[at].Start - words[at - 1].End == 2
        && text[words[at - 1].End] is '.'
        && (WordPlaces.Word(text, words, at - 1).Contains('.') || words[at - 1].End - words[at - 1].Start == 1);

    int? VerbAfter(string text, List<(int Start, int End)> words, int noun)
    {
        var isBeing = false;
        for (var at = noun; at < noun + 4 && WordPlaces.Joined(text, words, at); at++)
        {
            var word = WordPlaces.Word(text, words, at + 1);
            // "Observers can add birds to their list.": what they may do is nothing that they said.
            // What they had thought before is the setting of the news.
            if (SourceWords.Possibilities.Contains(word) || word is "had")
                return null;
            if (SourceWords.Helpers.Contains(word))
            {
                isBeing |= word is "are" or "were";
                continue;
            }

            // What analysts had expected of a figure is the market's, and nobody's view.
            // "Officials are considering a ban": what they do and not what they say.
            if (word is "expected" or "forecast" or "estimated" || (isBeing && (!word.EndsWith("ing") || word is "considering")))
                return null;
            return ReportingVerbs.Lemma(word) is { } lemma && _verbs.Contains(lemma) ? at + 1 : null;
        }

        return null;
    }

    // "Experts say little about it", "say many things": what they say is not told; but "say many people will leave" is a clause.
    static bool IsAboutNothing(string text, List<(int Start, int End)> words, int verb)
    {
        if (!WordPlaces.Joined(text, words, verb))
            return false;
        var word = WordPlaces.Word(text, words, verb + 1);
        var after = WordPlaces.Joined(text, words, verb + 1) ? WordPlaces.Word(text, words, verb + 2) : default;
        if (word is "things" or "lots" or "plenty" or "anything" or "everything")
            return true;
        if (word is "nothing" or "little" or "much" or "so" or "enough" or "something")
            return after.IsEmpty || SourceWords.AfterNothing.Contains(after);
        return after is "things" or "words" && word is not ("the" or "that");
    }

    // A link in the sentence leads to who says so.
    static bool IsLinked(Story story, Excerpt source)
    {
        var sentence = story.SentenceAt(source);
        foreach (var link in source.Passage.Links)
        {
            if (link.Start + link.Length > source.Start && link.Start < sentence.End)
                return true;
        }

        return false;
    }

    // A writer who says "I" argues in person, and hides behind nobody.
    static bool SpeaksAsI(Story story, Excerpt source)
    {
        var sentence = story.SentenceAt(source);
        var before = default(ReadOnlySpan<char>);
        var words = new Words(sentence.Chars);
        while (words.MoveNext())
        {
            var word = words.Current;
            // After a capital it is a numeral: "World War I".
            if (
                word is "I" or ['I', '\'' or '’', ..]
                && !(before.Length > 1 && char.IsUpper(before[0]))
                && story.QuoteAt(sentence.Slice(words.Start, word.Length)) is null
            )
                return true;
            before = word;
        }

        return false;
    }

    static bool IsPlainAdjective(ReadOnlySpan<char> word) =>
        SourceWords.PlainAdjectives.Contains(word)
        || (
            word.Length > 5
            && (
                word.EndsWith("al")
                || word.EndsWith("ian")
                || word.EndsWith("ean")
                || word.EndsWith("ican")
                || word.EndsWith("ern")
                || word.EndsWith("ese")
                || word.EndsWith("ish")
                || word.EndsWith("ic")
            )
        );

    bool IsNamedNear(Story story, int index, bool areExperts)
    {
        var first = _paragraphs is { } before ? Math.Max(0, index - before) : 0;
        var last = _paragraphs is { } after ? (int)Math.Min(story.Body.Length - 1L, (long)index + after) : story.Body.Length - 1;
        var words = new List<(int Start, int End)>();
        for (var near = first; near <= last; near++)
        {
            var passage = story.Body[near];
            if (!_isBare && (NamedExpert.HasExpert(story, passage) || NamedExpert.HasNamedJob(story, passage)))
                return true;
            var hasJob = !_isBare && story.NotesOn(passage).Pass(HoldsExpertJob);
            if (!hasJob && !story.NotesOn(passage).Pass(_holdsNoun))
                continue;
            ReadWords(passage.Text, words);
            for (var at = 0; at < words.Count; at++)
            {
                var word = WordPlaces.Word(passage.Text, words, at);
                if (hasJob && NamedExpert.IsNamedExpert(passage.Text, words, at, areExperts))
                    return true;
                if ((_nouns.Contains(word) || _singulars.Contains(word)) && IsNamed(passage.Text, words, at))
                    return true;
            }
        }

        return false;
    }

    // "analyst Jane Roe", "analysts at Barclays", "Barclays analysts", "Jane Roe, an analyst"; for the bare nouns any word that tells
    // which.
    bool IsNamed(string text, List<(int Start, int End)> words, int at)
    {
        if (WordPlaces.Joined(text, words, at) && Names(WordPlaces.Word(text, words, at + 1)))
            return true;
        if (WordPlaces.Joined(text, words, at - 1))
        {
            if (NamesBefore(WordPlaces.Word(text, words, at - 1)))
                return true;
        }
        else if (at > 0 && words[at].Start - words[at - 1].End == 2 && text[words[at - 1].End] is '\'' or '’')
        {
            return true;
        }

        return FollowsAbbreviation(text, words, at) || FollowsName(text, words, at);
    }

    // "analyst Jane Roe", "sources in the ministry"
    bool Names(ReadOnlySpan<char> after) =>
        char.IsUpper(after[0])
        || SourceWords.NamingWords.Contains(after)
        || (_isBare && after is "in" or "on" or "who" or "close" or "familiar" or "briefed" or "involved");

    // "Barclays analysts", "ministry sources"
    bool NamesBefore(ReadOnlySpan<char> before) =>
        !SourceWords.Refusals.Contains(before)
        && !SourceWords.ClauseOpeners.Contains(before)
        && !SourceWords.Quantities.Contains(before)
        && ((char.IsUpper(before[0]) && !IsPlainAdjective(before)) || (_isBare && !ReportingVerbs.Contains(before)));

    // "Jane Roe, an independent analyst …"
    bool FollowsName(string text, List<(int Start, int End)> words, int at)
    {
        for (var back = at; back > 0 && at - back < 6; back--)
        {
            var gap = text.AsSpan(words[back - 1].End, words[back].Start - words[back - 1].End);
            if (gap.Contains('.'))
                return false;
            if (gap.Contains(','))
                return char.IsUpper(text[words[back - 1].Start])
                    && back >= 2
                    && char.IsUpper(text[words[back - 2].Start])
                    && (
                        at == back
                        || !_nouns.Contains(WordPlaces.Word(text, words, at))
                        || WordPlaces.Word(text, words, back) is "two" or "both"
                    );
        }

        return false;
    }
}
