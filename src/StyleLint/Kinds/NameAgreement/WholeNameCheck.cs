using StyleLint.Diagnostics;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>Somebody of the facts whom the story names by surname only.</summary>
sealed class WholeNameCheck(WordSet exempt) : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        HashSet<int>? seen = null;
        foreach (var mention in story.Mentions)
        {
            if (
                mention.Given is not null
                || mention.Candidates is not [var person]
                || !MentionPlace.IsInBody(story, mention)
                || !(seen ??= []).Add(mention.Individual)
            )
                continue;
            // "President Roe": the office says who it is.
            if (
                mention.Office is not null
                || IsNamedWhole(story, mention.Individual)
                || exempt.Contains(mention.Surname.Chars)
                || MentionPlace.IsExempt(analysis, mention.Surname.Chars)
                || person.Surnames.Contains(mention.Surname.Text, StringComparer.OrdinalIgnoreCase)
                || story.QuoteAt(mention.At) is not null
            )
            {
                continue;
            }

            analysis.Report(
                mention.At,
                [("name", person.Name), ("written", mention.At.Text), ("expected", person.Name)],
                Fix.Replace(mention.At, person.Name, $"Change {mention.At} to {person.Name}")
            );
        }
    }

    static bool IsNamedWhole(Story story, int individual)
    {
        foreach (var mention in story.Mentions)
        {
            if (mention.Individual == individual && mention.Given is not null)
                return true;
        }

        return false;
    }
}
