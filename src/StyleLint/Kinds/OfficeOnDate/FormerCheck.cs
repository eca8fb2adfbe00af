using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>"former U.S. President" before the name of the one who is President.</summary>
sealed class FormerCheck : IAnalyzer
{
    // Words for what somebody is to another: "campaign manager".
    const int MostNouns = 3;

    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        foreach (var mention in story.Mentions)
        {
            if (
                mention is not { PastWord: { } past, Office: { } office, Candidates.IsEmpty: false }
                || !OfficeWords.Former.Contains(past.Chars)
                || story.Anchor is not { } anchor
                || InOffice(mention, anchor.Day) is not var (person, tenure)
                || !IsBesideOffice(mention, past)
                || IsAnothers(mention)
                || IsOfAnotherBody(mention)
                || IsToCome(mention, past)
                || story.QuoteAt(mention.At) is not null
                || IsOfThen(story, mention, person, anchor.Day)
            )
            {
                continue;
            }

            analysis.Report(
                past.Start < mention.At.Start ? past.Passage.Excerpt(past.Start, mention.At.End - past.Start) : mention.Title ?? past,
                [
                    ("name", mention.Given is null ? person.Name : mention.At.Text),
                    ("office", office.Name),
                    ("written", past.Text),
                    ("held", tenure.From is { } from ? $"since {DateWriting.Of(from)}" : "at that time"),
                    ("day", DateWriting.Of(anchor.Day)),
                ],
                WithoutPast(past),
                assumption: TenureFacts.Assumption(analysis, anchor, person)
            );
        }
    }

    // Of everybody it may be who ever held that office, all must be in office: with two of a name, one former, the word may be right.
    static (Person, Tenure)? InOffice(Mention mention, DateOnly day)
    {
        (Person, Tenure)? found = null;
        foreach (var person in mention.Candidates)
        {
            if (!TenureFacts.Held(person, mention))
                continue;
            if (
                !TenureFacts.Reaches(person, day)
                || TenureFacts.On(person, mention, day) is not { } tenure
                || HeldElsewhere(person, mention, tenure)
            )
                return null;
            found = (person, tenure);
        }

        return found;
    }

    // A president of one body may be a former president of another.
    static bool HeldElsewhere(Person person, Mention mention, Tenure now)
    {
        foreach (var tenure in person.Tenures)
        {
            if (TenureFacts.IsMeant(tenure, mention) && tenure.Country != now.Country)
                return true;
        }

        return false;
    }

    // "The suit, filed in 2023 against former President Roe": right on another day that the sentence names.
    static bool IsOfThen(Story story, Mention mention, Person person, DateOnly day)
    {
        var sentence = DateSetting.SentenceAround(story, mention.At);
        foreach (var written in DateReader.ReadWritten(sentence))
        {
            var date = DateResolver.Resolve(written, day);
            if (
                date is { From: { } from, To: { } to }
                && !(from <= day && day <= to)
                && (WasFormer(person, mention, from) || WasFormer(person, mention, to))
            )
            {
                return true;
            }
        }

        var isYearNamed = false;
        foreach (var years in new NamedYears(sentence.Chars))
        {
            if (years.In(day.Year) is not var (first, last))
            {
                // "in late 2012 …, in January of that year": the year is known.
                if (years.PointsBack && isYearNamed)
                    continue;
                return true;
            }

            isYearNamed = true;
            if (
                !(first <= day.Year && day.Year <= last)
                && (WasFormer(person, mention, new(first, 1, 1)) || WasFormer(person, mention, new(last, 12, 31)))
            )
                return true;
        }

        return false;
    }

    static bool WasFormer(Person person, Mention mention, DateOnly day)
    {
        var hasLeft = false;
        foreach (var tenure in person.Tenures)
        {
            if (!TenureFacts.IsMeant(tenure, mention))
                continue;
            if (tenure.Covers(day))
                return false;
            hasLeft |= tenure.Until <= day;
        }

        return hasLeft;
    }

    // "former Harbour Board President Ada Obi", "former governor and President Obi": of another office, or of a body that no facts know.
    static bool IsBesideOffice(Mention mention, Excerpt past) =>
        mention.Title is not { } title || past.Start >= title.Start || past.End + 1 >= title.Start;

    static bool IsAnothers(Mention mention)
    {
        var text = mention.At.Passage.Text.AsSpan();
        var words = new Words(text[mention.At.End..]);
        if (!words.MoveNext() || words.Start > 3)
            return false;
        return OfficeWords.Followers.Contains(words.Current) || IsSomebodys(text, mention.At.End);
    }

    // "former President Roe penpal Bo Lind was called": what stands between the two names is no verb, since one follows the second.
    static bool IsSomebodys(ReadOnlySpan<char> text, int end)
    {
        var words = new Words(text[end..]);
        int nouns = 0,
            names = 0,
            last = end;
        while (words.MoveNext())
        {
            if (text[last..(end + words.Start)] is not " ")
                return false;
            last = end + words.End;
            if (DateWords.Find(words.Current).Kind is DateWordKind.Weekday or DateWordKind.Month && char.IsUpper(words.Current[0]))
                return false;
            if (char.IsUpper(words.Current[0]))
                names++;
            else if (names == 0 && nouns < MostNouns && MayBeNoun(words.Current))
                nouns++;
            else
                return nouns > 0 && names > 0 && (SpeakerWords.Helpers.Contains(words.Current) || ReportingVerbs.Contains(words.Current));
        }

        return false;
    }

    // "former President Roe and Bo Lind were there", "former President Roe said Oslo was ready": those words join two names and make one of
    // none.
    static bool MayBeNoun(ReadOnlySpan<char> word) =>
        word is not ("and" or "or" or "but")
        && !SpeakerWords.Prepositions.Contains(word)
        && !SpeakerWords.Helpers.Contains(word)
        && !SpeakerWords.Determiners.Contains(word)
        && !SpeakerWords.RelativePronouns.Contains(word)
        && !ReportingVerbs.Contains(word);

    // "once Roe is former President Roe", "would be former president": not yet.
    static bool IsToCome(Mention mention, Excerpt past)
    {
        if (past.Start > mention.At.Start)
            return false;
        var text = past.Passage.Text.AsSpan();
        var before = text[..past.Start].TrimEnd();
        var verb = TextCursor.LastWord(before);
        if (verb is not ("is" or "be" or "become" or "becomes" or "becoming" or "was" or "became"))
            return false;
        var subject = TextCursor.LastWord(before[..^verb.Length].TrimEnd());
        return verb is "be" or "become" or "becoming"
            || subject is "he" or "she" or "He" or "She"
            || subject.SequenceEqual(mention.Surname.Chars);
    }

    // "Ada Obi, former president of the rowing club"
    static bool IsOfAnotherBody(Mention mention) =>
        mention is { Country: null, Title: { } title }
        && title.Start > mention.At.Start
        && title.Passage.Text.AsSpan(title.End).StartsWith(" of ");

    /// <summary>A fix that deletes the word that puts a title in the past.</summary>
    internal static ImmutableArray<Fix> WithoutPast(Excerpt past)
    {
        var text = past.Passage.Text;
        var end = past.End;
        if (end < text.Length && text[end] == ' ')
            end++;
        if (end >= text.Length)
            return [];
        // The next word takes over the capital.
        var capital = char.IsUpper(text[past.Start]) && char.IsLower(text[end]);
        var cut = past.Passage.Excerpt(past.Start, end - past.Start + (capital ? 1 : 0));
        return Fix.Replace(cut, capital ? char.ToUpperInvariant(text[end]).ToString() : "", $"Delete \"{past}\"");
    }
}
