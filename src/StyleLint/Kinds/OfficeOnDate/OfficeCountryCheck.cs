using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>"Ukraine's Foreign Minister" before the name of another country's.</summary>
sealed class OfficeCountryCheck : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        foreach (var mention in story.Mentions)
        {
            // The country of the title has already told that nobody of the facts fits it.
            if (
                mention is not { Given: not null, Country: { } country, Office: { } office, Title: { } title, Candidates.IsEmpty: true }
                || story.Anchor is not { } anchor
                || title.Start > mention.At.Start
                || OfficeWords.GoneCountries.Contains(country)
                || HolderElsewhere(analysis.Knowledge.Facts, mention, office, anchor.Day) is not var (person, tenure)
                || story.QuoteAt(mention.At) is not null
                || EndsSentence(title)
            )
            {
                continue;
            }

            analysis.Report(
                title.Passage.Excerpt(title.Start, mention.At.End - title.Start),
                [
                    ("name", mention.At.Text),
                    ("office", office.Name),
                    ("written", country),
                    ("held", tenure.Country),
                    ("day", DateWriting.Of(anchor.Day)),
                ],
                assumption: TenureFacts.Assumption(analysis, anchor, person)
            );
        }
    }

    // "… a clash with the U.S. Foreign Minister Obi said": with its article the abbreviation is the country, and its stop the sentence's.
    static bool EndsSentence(Excerpt title)
    {
        var words = new Words(title.Chars);
        return words.MoveNext()
            && words.Current is { Length: >= 2 and <= 5 } first
            && first.IndexOfAnyExceptInRange('A', 'Z') is var stop
            && (stop < 0 || first[stop] == '.' && first.IndexOfAnyInRange('a', 'z') < 0)
            && TextCursor.LastWord(title.Passage.Text.AsSpan(0, title.Start).TrimEnd()) is "the" or "The";
    }

    // Everybody of that name held this very office that day (or, behind "former", ever), and all of them in the same other country.
    static (Person, Tenure)? HolderElsewhere(FactBook facts, Mention mention, Office office, DateOnly day)
    {
        (Person, Tenure)? found = null;
        foreach (var person in facts.BySurname(mention.Surname.Chars))
        {
            if (!IsCalled(person, mention.At.Chars))
                continue;
            Tenure? held = null;
            foreach (var tenure in person.Tenures)
            {
                if (
                    tenure.Office.Name == office.Name
                    && IsNation(facts, tenure.Country)
                    && (mention.PastWord is not null || tenure.Covers(day))
                )
                    held = tenure;
            }

            if (held is null || !TenureFacts.Reaches(person, day))
                return null;
            found = (person, held);
        }

        return found;
    }

    // "The Norwegian Secretary General" is one of NATO's: bodies have no nationality, their heads do.
    static bool IsNation(FactBook facts, string country) =>
        !OfficeWords.GoneCountries.Contains(country) && facts.Countries.TryFind(country, out var found, out _) && !found.Adjectives.IsEmpty;

    static bool IsCalled(Person person, ReadOnlySpan<char> name)
    {
        if (NameComparer.AreEqual(person.Name, name))
            return true;
        foreach (var form in person.Forms)
        {
            if (NameComparer.AreEqual(form, name))
                return true;
        }

        return false;
    }
}
