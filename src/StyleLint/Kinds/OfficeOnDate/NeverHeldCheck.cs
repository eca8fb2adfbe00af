using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>A country's president or head of government who was never that, but held another office there.</summary>
sealed class NeverHeldCheck : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        foreach (var mention in story.Mentions)
        {
            // Only whole names with a country written: "President Mike Roe" may preside over a club. And only the offices of which the
            // facts have everybody who counts; who has been a foreign minister they do not know.
            if (
                mention
                    is not {
                        Given: not null,
                        Country: not null,
                        PastWord: null,
                        Title: { } title,
                        Office: { Name: "president" or "prime minister" or "chancellor" } office,
                        Candidates: [var person]
                    }
                || story.Anchor is not { } anchor
                || IsStandIn(title.Chars)
                || TenureFacts.Held(person, mention)
                || HeldOn(person, mention.Country, anchor.Day) is not { } held
                || story.QuoteAt(mention.At) is not null
                // "… and Prime Minister Roe in Oslo in June 2003": whom the facts know too little of.
                || CongressYears.NamesOther(story.SentenceAt(mention.At).Chars, anchor.Day.Year)
            )
            {
                continue;
            }

            analysis.Report(
                title,
                [
                    ("name", mention.At.Text),
                    ("office", office.Name),
                    ("written", title.Text),
                    ("held", $"{held.Office.Name}{(held.Country.Length > 0 ? $" ({held.Country})" : "")}"),
                    ("day", DateWriting.Of(anchor.Day)),
                ],
                assumption: TenureFacts.Assumption(analysis, anchor, person)
            );
        }
    }

    // The office the person held in that country on the day: who holds one is not somewhere else in its government.
    static Tenure? HeldOn(Person person, string country, DateOnly day)
    {
        foreach (var tenure in person.Tenures)
        {
            if (tenure.Country == country && tenure.Covers(day) && TenureFacts.Reaches(person, day))
                return tenure;
        }

        return null;
    }

    static bool IsStandIn(ReadOnlySpan<char> title) =>
        title.Contains("acting", StringComparison.OrdinalIgnoreCase)
        || title.Contains("interim", StringComparison.OrdinalIgnoreCase)
        || title.Contains("caretaker", StringComparison.OrdinalIgnoreCase)
        || title.Contains("incoming", StringComparison.OrdinalIgnoreCase);
}
