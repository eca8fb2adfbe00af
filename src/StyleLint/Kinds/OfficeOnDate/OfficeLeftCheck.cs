using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>A plain title of somebody who has left the office, beside a day word that shows the story to speak of now.</summary>
sealed class OfficeLeftCheck : IAnalyzer
{
    const int DaysOfNow = 7;

    // Who hands over goes on for a while, and sources differ on the day.
    const int DaysOfHandover = 30;

    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        foreach (var mention in story.Mentions)
        {
            if (
                mention is not { PastWord: null, Title: { } title, Office: { } office, Candidates.IsEmpty: false }
                || title.Start > mention.At.Start
                || story.Anchor is not { } anchor
                || Left(mention, anchor.Day) is not var (person, tenure)
                || !SpeaksNow(story, mention, anchor.Day)
                || story.QuoteAt(mention.At) is not null
            )
            {
                continue;
            }

            analysis.Report(
                title,
                [
                    ("name", mention.Given is null ? person.Name : mention.At.Text),
                    ("office", office.Name),
                    ("written", title.Text),
                    ("held", $"until {DateWriting.Of(tenure.Until!.Value)}"),
                    ("day", DateWriting.Of(anchor.Day)),
                ],
                assumption: TenureFacts.Assumption(analysis, anchor, person)
            );
        }
    }

    // The last tenure of that office, where nobody it may be is in office.
    static (Person, Tenure)? Left(Mention mention, DateOnly day)
    {
        (Person, Tenure)? found = null;
        foreach (var person in mention.Candidates)
        {
            if (!TenureFacts.Held(person, mention))
                return null;
            foreach (var tenure in person.Tenures)
            {
                if (!TenureFacts.IsMeant(tenure, mention))
                    continue;
                // A term that ended stays ended, however old the facts are.
                if (tenure.Until is not { } until || until.DayNumber + DaysOfHandover >= day.DayNumber)
                    return null;
                found = (person, tenure);
            }
        }

        return found;
    }

    // The name stands beside a reporting verb, in a sentence with a day word of these days: "Prime Minister Roe said on Monday".
    static bool SpeaksNow(Story story, Mention mention, DateOnly day)
    {
        var text = mention.At.Passage.Text.AsSpan(mention.At.End);
        var words = new Words(text);
        if (!words.MoveNext() || words.Start != 1 || !ReportingVerbs.Contains(words.Current))
            return false;
        var sentence = story.SentenceAt(mention.At);
        foreach (var date in story.Dates)
        {
            if (
                date.IsDayWord
                && sentence.Contains(date.At)
                && date.Kind == DateKind.Day
                && date.From is { } from
                && Math.Abs(from.DayNumber - day.DayNumber) <= DaysOfNow
            )
                return true;
        }

        return false;
    }
}
