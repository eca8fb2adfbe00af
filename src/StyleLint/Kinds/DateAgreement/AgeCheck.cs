using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>An age and a birth that do not go together: "Jane Roe, 41, who was born in 1990".</summary>
sealed class AgeCheck : IAnalyzer
{
    // Characters before a year in which "born" has to stand, and after it in which the age may.
    const int BornWithin = 40;
    const int AgeWithin = 60;

    static readonly Marks ClauseEnds = new(".;:()\"“”");

    public void Analyze(in Analysis analysis)
    {
        if (analysis.Story.Anchor is not { YearIsInferred: false } anchor || analysis.IsEvergreen)
            return;
        foreach (var date in analysis.Story.Dates)
        {
            if (
                date is not { Year: { At.Length: 4 } year, Until: null, From: { } from, To: { } to }
                || year.Value > anchor.Day.Year
                || Born(date) is not { } born
            )
                continue;
            if ((AgeBefore(born) ?? AgeAfter(date)) is not { } age)
                continue;
            // Somebody born in the course of a year may have had this year's birthday or not.
            var (oldest, youngest) = (YearsFrom(from, anchor.Day), YearsFrom(to, anchor.Day));
            var written = int.Parse(age.Chars);
            if (
                (written >= youngest && written <= oldest)
                || SpeaksOfAnotherTime(analysis.Story.SentenceAt(date.At))
                || DateSetting.IsSpared(analysis.Story, date.At)
            )
                continue;
            analysis.Report(
                age,
                [
                    ("date", date.At.Text),
                    ("written", age.Text),
                    ("expected", oldest == youngest ? $"{oldest}" : $"{youngest} or {oldest}"),
                    ("other", DateWriting.Of(anchor.Day)),
                ],
                [
                    .. Fix.Replace(age, $"{youngest}", $"Change {age} to {youngest}"),
                    .. oldest == youngest ? [] : Fix.Replace(age, $"{oldest}", $"Change {age} to {oldest}"),
                ],
                [new(analysis.Draft.Source, date.At.Span, "born then")]
            );
        }
    }

    static int YearsFrom(DateOnly birth, DateOnly day) => day.Year - birth.Year - (birth.AddYears(day.Year - birth.Year) > day ? 1 : 0);

    // "born", with no more than a place between it and the date.
    static Excerpt? Born(DateMention date)
    {
        var text = date.At.Passage.Text.AsSpan();
        var from = Math.Max(0, date.At.Start - BornWithin);
        var at = text[from..date.At.Start].LastIndexOf("born ", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || ClauseEnds.IndexIn(text[(from + at)..date.At.Start]) >= 0)
            return null;
        return date.At.Passage.Excerpt(from + at, 4);
    }

    // "Roe, 41, was born", "Roe, 41, who was born", "Roe (41), born"
    static Excerpt? AgeBefore(Excerpt born)
    {
        var text = born.Passage.Text.AsSpan();
        var end = text[..born.Start].TrimEnd().Length;
        foreach (var word in (ReadOnlySpan<string>)[" was", " who"])
        {
            if (text[..end].EndsWith(word))
                end = text[..(end - word.Length)].TrimEnd().Length;
        }

        if (text[..end].EndsWith("),"))
            end--;
        if (end < 5 || text[end - 1] is not (',' or ')') || !char.IsAsciiDigit(text[end - 2]) || !char.IsAsciiDigit(text[end - 3]))
            return null;
        return text[end - 4] is ' ' or '(' && (text[end - 4] == '(' || text[end - 5] == ',') ? born.Passage.Excerpt(end - 3, 2) : null;
    }

    // "born in 1990, is 41", "born in 1990 and aged 41", "born in 1990, the 41-year-old"
    static Excerpt? AgeAfter(DateMention date)
    {
        var passage = date.At.Passage;
        var near = passage.Text.AsSpan(date.At.End, Math.Min(AgeWithin, passage.Text.Length - date.At.End));
        var rest = near.TrimStart(", (");
        if (rest.StartsWith("and "))
            rest = rest[4..];
        foreach (var lead in NumberWords.AgeLeads)
        {
            if (!rest.StartsWith(lead))
                continue;
            var age = rest[lead.Length..];
            if (age.Length < 2 || !char.IsAsciiDigit(age[0]) || !char.IsAsciiDigit(age[1]) || (age.Length > 2 && char.IsAsciiDigit(age[2])))
                return null;
            var isSure = lead is "the "
                ? age[2..].StartsWith("-year-old")
                : age.Length == 2
                    || age[2] is '.' or ',' or ';' or ')'
                    || age[2..].StartsWith(" years old")
                    || age[2..].StartsWith(" and ");
            return isSure ? passage.Excerpt(date.At.End + near.Length - age.Length, 2) : null;
        }

        return null;
    }

    static bool SpeaksOfAnotherTime(Excerpt sentence)
    {
        foreach (var word in new Words(sentence.Chars))
        {
            if (TenseWords.SpeaksOfAnotherTime(word))
                return true;
        }

        return false;
    }
}
