using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>A bare surname in the running text before the whole name.</summary>
sealed class NameOrderCheck(WordSet exempt) : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        Dictionary<int, Mention?>? first = null;
        foreach (var mention in story.Mentions)
        {
            first ??= [];
            if (!MentionPlace.IsInBody(story, mention))
            {
                // A caption or a deck has introduced them already; a headline has not.
                if (
                    mention.Given is not null
                    && story.Page.RoleOf(mention.At.Passage) is Role.Deck or Role.Caption or Role.Note
                    && mention.At.Passage.Index >= 0
                )
                    first.TryAdd(mention.Individual, null);
                continue;
            }

            if (mention.Given is null)
            {
                first.TryAdd(mention.Individual, IsChecked(analysis, mention) ? mention : null);
                continue;
            }

            if (!first.Remove(mention.Individual, out var bare))
                bare = null;
            first[mention.Individual] = null;
            if (
                bare is null
                || !IsPerson(story, bare, mention)
                || IsSameSentence(story, bare, mention)
                || IsWrittenBefore(story, bare, mention)
            )
                continue;
            analysis.Report(
                bare.At,
                [("name", mention.At.Text), ("written", bare.At.Text), ("expected", mention.At.Text)],
                Fix.Replace(bare.At, mention.At.Text, $"Change {bare.At} to {mention.At}"),
                [new(story.Draft.Source, mention.At.Span, $"{mention.At} only here")]
            );
        }
    }

    // Where nothing shows the whole name to be a person's, it has introduced somebody all the same.
    static bool IsWrittenBefore(Story story, Mention bare, Mention whole)
    {
        foreach (var passage in story.Body)
        {
            var isLast = ReferenceEquals(passage, bare.At.Passage);
            if (passage.Text.AsSpan(0, isLast ? bare.At.Start : passage.Text.Length).Contains(whole.At.Chars, StringComparison.Ordinal))
                return true;
            if (isLast)
                break;
        }

        return false;
    }

    // "Obi said" is no name yet where "Obi Ltd" follows: what says something may be a firm, a town or a trade.
    static bool IsPerson(Story story, Mention bare, Mention whole)
    {
        var surname = whole.Surname.Chars;
        var given = whole.Given!.Value.Chars;
        if (!whole.Candidates.IsEmpty)
            return true;
        return IsName(given)
            && IsName(surname)
            && surname[^1] != 's'
            && story.Facts.FindCountry(surname) is null
            && story.Facts.FindCountry(given) is null
            && !NameWords.IsThing(surname)
            && (whole.Title is not null || ReportingVerbs.Contains(MentionPlace.WordAfter(bare.At)))
            && !IsFirm(story, surname);
    }

    // "Jane", "J.R.", "Mary Ann"; not "BBC", "Montreal-based", "Latin", "Analyst".
    static bool IsName(ReadOnlySpan<char> words)
    {
        foreach (var word in new Words(words))
        {
            var isInitials = word.Length <= 3 && (word.Length == 1 || word.Contains('.'));
            if (
                !isInitials && !HasLower(word[1..])
                || NameWords.NeverGivenNames.Contains(word)
                || word.IndexOf('-') is var cut and > 0 && char.IsLower(word[cut + 1])
            )
                return false;
        }

        return true;
    }

    static bool HasLower(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return true;
        }

        return false;
    }

    // "Obi Foods", "Obi and Sons", in the headline too: the bare name may be short for those.
    static bool IsFirm(Story story, ReadOnlySpan<char> surname)
    {
        if (story.Page.Headline is { } headline && NamesFirm(headline.At.Chars, surname, isHeadline: true))
            return true;
        foreach (var passage in story.Body)
        {
            if (NamesFirm(passage.Text, surname, isHeadline: false))
                return true;
        }

        return false;
    }

    static bool NamesFirm(ReadOnlySpan<char> text, ReadOnlySpan<char> surname, bool isHeadline)
    {
        for (
            var at = 0;
            text[at..].IndexOf(surname, isHeadline ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal) is var found and >= 0;

        )
        {
            at += found + surname.Length;
            var rest = text[at..];
            if (rest.StartsWith(" <") || rest.StartsWith(" &"))
                return true;
            var words = new Words(rest);
            if (!words.MoveNext() || words.Start != 1 || (words.Current is "and" && !words.MoveNext()))
                continue;
            // In a headline every word may have a capital.
            if (
                char.IsUpper(words.Current[0])
                && (NameWords.IsThing(words.Current) || !(isHeadline || words.Current is "Jr" or "Sr" or "II" or "III"))
            )
                return true;
        }

        return false;
    }

    static bool IsSameSentence(Story story, Mention one, Mention other) =>
        ReferenceEquals(one.At.Passage, other.At.Passage) && story.SentenceAt(one.At).Start == story.SentenceAt(other.At).Start;

    bool IsChecked(in Analysis analysis, Mention mention)
    {
        var story = analysis.Story;
        if (
            mention.Title is not null
            || IsKind(mention.At)
            || exempt.Contains(mention.Surname.Chars)
            || MentionPlace.IsExempt(analysis, mention.Surname.Chars)
            || story.QuoteAt(mention.At) is not null
            || IsAfterName(mention.At)
        )
            return false;
        // "Young" at the start of a sentence may be anything.
        var after = MentionPlace.WordAfter(mention.At);
        return !MentionPlace.BeginsSentence(story, mention)
            || ReportingVerbs.Contains(after)
            || after is "is" or "was" or "has" or "had" or "will" or "who";
    }

    static bool IsKind(Excerpt at)
    {
        if (NameWords.Belongings.Contains(MentionPlace.WordAfter(at)))
            return true;
        return TextCursor.LastWordBefore(at.Passage.Text, at.Start)
            is "another"
                or "Another"
                or "a"
                or "A"
                or "an"
                or "An"
                or "every"
                or "Every"
                or "so-called";
    }

    // "Smith and Jones", "Mr Roe", "the Ford plant": a firm, a courtesy title, a thing named for somebody.
    static bool IsAfterName(Excerpt at)
    {
        var before = at.Passage.Text.AsSpan(0, at.Start).TrimEnd();
        if (
            before.EndsWith("the", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("&")
            || before.EndsWith("-")
            || before.EndsWith("<")
            || before.EndsWith(".")
            || before.EndsWith("Mr")
            || before.EndsWith("Mrs")
            || before.EndsWith("Ms")
            || before.EndsWith("Dr")
        )
            return true;
        var rest = at.Passage.Text.AsSpan(at.End);
        return rest.StartsWith(" &") || rest.StartsWith("-") || rest.StartsWith("/");
    }
}
