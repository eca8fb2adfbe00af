using System.Collections.Immutable;
using System.Text;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>A surname that is one slip from one which the draft gives with a first name: "Ada Labott … Labbott said".</summary>
sealed class SurnameSlipCheck : IAnalyzer
{
    const int Shortest = 5;
    const int Longest = 30;

    // A story has no more names of one first letter, and not so many that are alike; a list may.
    const int MostOfLetter = 80;
    const int MostAlike = 40;

    // Of 100,000 people: whose name the census does not list is below it.
    const double Unlisted = 0.1;

    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        var surnames = new Surnames();
        foreach (var field in story.Draft.Header.Fields)
        {
            foreach (var value in field.Kind is FieldKind.Headline or FieldKind.Deck or FieldKind.Caption ? field.Values : [])
                surnames.Read(story, value);
        }

        foreach (var passage in story.Draft.Passages)
        {
            if (story.Page.RoleOf(passage) is Role.Body or Role.Caption or Role.Deck or Role.Headline or Role.Subhead)
                surnames.Read(story, passage);
        }

        foreach (var (odd, right) in surnames.Slips(story))
            Report(analysis, odd, right);
    }

    static void Report(in Analysis analysis, SurnameSeen odd, SurnameSeen right)
    {
        var source = analysis.Draft.Source;
        var (at, usual) = (odd.Places[0].At, right.Places[0].At);
        analysis.Report(
            at,
            [("written", at.Text), ("right", usual.Text), ("name", right.Whole?.Text ?? usual.Text)],
            [
                .. Fix.Replace(at, usual.Text, $"Change {at} to {usual}"),
                .. right.Places.Count == 1 ? Fix.Replace(usual, at.Text, $"Change {usual} to {at}") : [],
            ],
            [
                new(source, (right.Whole ?? usual).Span, $"{right.Whole ?? usual} here"),
                .. odd.Places.Skip(1).Select(place => new Related(source, place.At.Span, $"{place.At} here too")),
            ]
        );
    }

    /// <summary>Where a word stands that may be a surname.</summary>
    /// <param name="At">The word.</param>
    /// <param name="IsHeading">Whether it is one of words that all have capitals.</param>
    readonly record struct Place(Excerpt At, bool IsHeading);

    /// <summary>A word that may be a surname, and how the draft uses it.</summary>
    sealed class SurnameSeen(string folded)
    {
        internal byte[] Folded { get; } = Encoding.ASCII.GetBytes(folded);

        internal List<Place> Places { get; } = [];

        /// <summary>The first whole name that ends with it.</summary>
        internal Excerpt? Whole { get; set; }

        /// <summary>The given name before it.</summary>
        internal Excerpt? Given { get; set; }

        /// <summary>Whether other capitalised words stand around it, so that it is a place, a firm, or another person's.</summary>
        internal bool IsOther { get; set; }

        /// <summary>Whether somebody of that name says something.</summary>
        internal bool IsSpeaking { get; set; }

        /// <summary>The given names that stand before it are several.</summary>
        internal bool IsFamily { get; set; }
    }

    /// <summary>The words of a draft that may be surnames.</summary>
    sealed class Surnames
    {
        readonly Dictionary<string, SurnameSeen> _seen = new(StringComparer.Ordinal);

        internal void Read(Story story, Passage passage)
        {
            var isHeading = story.Text.IsHeading(passage);
            var tokens = story.NotesOn(passage).Tokens;
            var text = passage.Text.AsSpan();
            Span<char> key = stackalloc char[Longest];
            for (var i = 0; i < tokens.Length; i++)
            {
                var token = tokens[i];
                if (!token.IsCapital || token.Length is < Shortest or > Longest)
                    continue;
                var word = text[token.Start..token.End];
                if (
                    NameWords.IsOpener(word)
                    || char.IsUpper(word[^1])
                    || word.ContainsAnyInRange('0', '9')
                    || !NameComparer.TryFold(word, key, out var length)
                    || !Ascii.IsValid(key[..length])
                    || passage.CutsAddress(token.Start, token.End)
                )
                    continue;
                var lookup = _seen.GetAlternateLookup<ReadOnlySpan<char>>();
                if (!lookup.TryGetValue(key[..length], out var seen))
                    _seen[key[..length].ToString()] = seen = new(key[..length].ToString());
                Add(story, seen, passage, tokens, i, isHeading);
            }
        }

        static void Add(Story story, SurnameSeen seen, Passage passage, ImmutableArray<NameToken> tokens, int i, bool isHeading)
        {
            var text = passage.Text.AsSpan();
            var token = tokens[i];
            var at = new Excerpt(passage, token.Start, token.Length);
            var isSpeaking = IsSpeaking(text, tokens, i);
            seen.Places.Add(new(at, isHeading));
            seen.IsSpeaking |= isSpeaking;
            if (isHeading)
                return;
            if (!token.IsPossessive && GoesOn(text, tokens, i))
            {
                seen.IsOther = true;
                return;
            }

            if (i == 0 || token.Gap != NameGap.Blank || tokens[i - 1].IsPossessive)
                return;
            var before = Word(text, tokens, i - 1);
            if (!tokens[i - 1].IsCapital)
            {
                seen.IsOther |= SlipWords.BeforeNoPerson.Contains(before);
                return;
            }

            if (NameWords.IsHonorific(before) || IsTitle(story, before))
            {
                seen.IsSpeaking = true;
                return;
            }

            if (NameWords.IsOpener(before) && !Calendar.IsMonth(before))
            {
                seen.IsOther |= SlipWords.BeforeNoPerson.Contains(before);
                return;
            }

            // "Ada B. Labott"
            var given = i - 1;
            if (tokens[given].Length <= 2 && given > 0 && tokens[given].Gap == NameGap.Blank && tokens[given - 1].IsCapital)
                given--;
            var first = new Excerpt(passage, tokens[given].Start, tokens[given].Length);
            if (seen.Given is { } known)
            {
                seen.IsFamily |= !NameComparer.AreEqual(known.Chars, first.Chars);
                return;
            }

            seen.Given = first;
            seen.Whole = new(passage, tokens[given].Start, token.End - tokens[given].Start);
        }

        // "Osama bin Laden"; "Johnston County": named for somebody, or nobody's name.
        static bool GoesOn(ReadOnlySpan<char> text, ImmutableArray<NameToken> tokens, int i)
        {
            if (i + 1 >= tokens.Length || tokens[i + 1].Gap != NameGap.Blank)
                return false;
            var next = Word(text, tokens, i + 1);
            return Particles.Contains(next) || (tokens[i + 1].IsCapital && !NameWords.IsSuffix(next) && !NameWords.IsOpener(next));
        }

        /// <summary>Each word that is a slip of another, and that other.</summary>
        internal IEnumerable<(SurnameSeen Odd, SurnameSeen Right)> Slips(Story story)
        {
            var pairs = 0;
            List<SurnameSeen>[]? byLetter = null;
            foreach (var seen in _seen.Values)
            {
                if (!char.IsAsciiLetterLower((char)seen.Folded[0]))
                    continue;
                byLetter ??= new List<SurnameSeen>[26];
                (byLetter[seen.Folded[0] - 'a'] ??= []).Add(seen);
            }

            foreach (var alike in byLetter ?? [])
            {
                if (alike is null || alike.Count > MostOfLetter)
                    continue;
                for (var one = 0; one < alike.Count; one++)
                {
                    for (var other = one + 1; other < alike.Count; other++)
                    {
                        if (!NameSlip.IsSlip(alike[one].Folded, alike[other].Folded))
                            continue;
                        if (++pairs > MostAlike)
                            yield break;
                        var (odd, right) = InOrder(alike[one], alike[other]);
                        if (IsSlipOf(story, odd, right))
                            yield return (odd, right);
                    }
                }
            }
        }

        // The one that nobody introduces is odd; of two that are, or are not, the rarer.
        static (SurnameSeen Odd, SurnameSeen Right) InOrder(SurnameSeen one, SurnameSeen other) =>
            one.Given is null == other.Given is null
                ? one.Places.Count < other.Places.Count
                    ? (one, other)
                    : (other, one)
                : one.Given is null
                    ? (one, other)
                    : (other, one);

        static bool IsSlipOf(Story story, SurnameSeen odd, SurnameSeen right)
        {
            if (odd.IsOther || right.Given is not { } given || odd.IsFamily || !IsName(story, odd, right, given))
                return false;
            var written = odd.Places[0].At;
            if (odd.Places.Exists(place => IsPutRight(story, place.At)) || odd.Places.TrueForAll(static place => IsNoName(place.At)))
                return false;
            if (
                story.Facts.FindCountry(written.Chars) is not null
                || StateNames.PostalOf(written.Chars) is not null
                || IsPlural(odd, right)
                || (IsPlural(right, odd) && !odd.IsSpeaking)
                || IsCommonWord(story, written)
            )
                return false;
            if (odd.Given is { } other)
                return NameComparer.AreEqual(other.Chars, given.Chars);
            return odd.Places.Exists(static place => !place.IsHeading)
                && !KnownNames.IsGivenName(written.Chars)
                && !KnownNames.IsWellKnown(written.Chars);
        }

        // "Corrects the name to Yearley, not Yearly": a note that says what was wrong.
        static bool IsPutRight(Story story, Excerpt at)
        {
            var text = at.Passage.Text.AsSpan();
            if (TextCursor.LastWordBefore(text, at.Start) is "not" or "misspelled" or "misspelt" or "wrote")
                return true;
            foreach (var word in new Words(DateSetting.SentenceAround(story, at).Chars))
            {
                if (word is "corrects" or "Corrects" or "misspelled" or "misspelt" or "misspells" or "misidentified")
                    return true;
            }

            return false;
        }

        // A label that stands alone ("Lund" on a map), and the first word of a quotation or a sentence that goes on in small letters with
        // no verb of speech: "Large epidemics of …".
        static bool IsNoName(Excerpt at)
        {
            var text = at.Passage.Text.AsSpan();
            if (at.Length == text.Trim().Length)
                return true;
            if (at.Start > 0 && !(text[at.Start - 1] is '"' or '“' or '‘' || text[..at.Start].TrimEnd() is [.., '.' or '?' or '!' or ':']))
                return false;
            var after = new Words(text[at.End..]);
            return CommonWords.IsAdjective(at.Chars) && after.MoveNext() && char.IsLower(after.Current[0]);
        }

        // The whole name is somebody's: the given name is one, or the story lets them speak.
        // What else is called so is no matter where an odd form that is nobody's name says something.
        static bool IsName(Story story, SurnameSeen odd, SurnameSeen right, Excerpt given) =>
            (!right.IsOther || (odd.IsSpeaking && KnownNames.SurnameShare(odd.Places[0].At.Chars) < Unlisted))
            && (KnownNames.IsGivenName(given.Chars) || IsMention(story, right.Whole!.Value));

        static bool IsMention(Story story, Excerpt name)
        {
            foreach (var mention in story.MentionsIn(name.Passage))
            {
                if (mention.Given is not null && mention.At.End == name.End)
                    return true;
            }

            return false;
        }

        static bool IsPlural(SurnameSeen odd, SurnameSeen right) =>
            odd.Folded.Length == right.Folded.Length + 1 && odd.Folded[^1] == (byte)'s' && odd.Folded.AsSpan().StartsWith(right.Folded);

        static bool IsCommonWord(Story story, Excerpt word)
        {
            Span<char> small = stackalloc char[word.Length];
            word.Chars.ToLowerInvariant(small);
            foreach (var passage in story.Draft.Passages)
            {
                for (var from = 0; from < passage.Text.Length; )
                {
                    var at = passage.Text.AsSpan(from).IndexOf(small);
                    if (at < 0)
                        break;
                    at += from;
                    if ((at == 0 || !char.IsLetter(passage.Text[at - 1])) && !(at > 0 && passage.Text[at - 1] is '@' or '.' or '/'))
                        return true;
                    from = at + 1;
                }
            }

            return false;
        }

        static bool IsTitle(Story story, ReadOnlySpan<char> word)
        {
            word = word.TrimEnd('.');
            return story.Facts.EndsOffice(word)
                || NameWords.IsJob(word)
                || CongressWords.Senator.Contains(word)
                || CongressWords.Representative.Contains(word)
                || SlipWords.Ranks.Contains(word);
        }

        static bool IsSpeaking(ReadOnlySpan<char> text, ImmutableArray<NameToken> tokens, int at) =>
            (
                at + 1 < tokens.Length
                && tokens[at + 1].Gap == NameGap.Blank
                && !tokens[at].IsPossessive
                && ReportingVerbs.Contains(Word(text, tokens, at + 1))
            ) || (at > 0 && tokens[at].Gap == NameGap.Blank && ReportingVerbs.Contains(Word(text, tokens, at - 1)));

        static ReadOnlySpan<char> Word(ReadOnlySpan<char> text, ImmutableArray<NameToken> tokens, int at) =>
            text[tokens[at].Start..tokens[at].End];
    }
}
