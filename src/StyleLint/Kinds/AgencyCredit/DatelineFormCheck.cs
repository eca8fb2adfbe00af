using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>Datelines that credit an agency and are not written as it writes them: the dash, the capitals of the place, half a
/// bracket.</summary>
sealed class DatelineFormCheck(Dictionary<string, ImmutableArray<string>> dashes) : IAnalyzer
{
    // A dateline opens the story; further down it opens another one.
    const int Within = 3;
    const int Longest = 100;

    public void Analyze(in Analysis analysis)
    {
        var page = analysis.Story.Page;
        if (page.Dateline is not { } dateline)
        {
            CheckBracket(analysis);
            return;
        }

        if (dateline is not { Agency: { } agency, Credit: { } credit } || !dashes.TryGetValue(agency.Name, out var forms) || forms.IsEmpty)
            return;
        CheckDash(analysis, dateline, agency, credit, forms);
        CheckPlace(analysis, dateline, agency);
    }

    static void CheckDash(in Analysis analysis, Dateline dateline, Agency agency, Excerpt credit, ImmutableArray<string> forms)
    {
        // From the closing bracket to the first word.
        var start = credit.End + 1;
        var end = dateline.At.End;
        var text = dateline.At.Passage.Text;
        while (end < text.Length && LineText.IsBlank(text[end]))
            end++;
        if (start >= end || end == text.Length)
            return;
        var between = dateline.At.Passage.Excerpt(start, end - start);
        foreach (var form in forms)
        {
            if (between.Chars.Trim().SequenceEqual(form) && LineText.IsBlank(between.Chars[0]) && LineText.IsBlank(between.Chars[^1]))
                return;
        }

        var at = LineText.TrimBlanks(between);
        if (at.Length == 0)
            return;
        analysis.Report(
            at,
            [("agency", agency.Name), ("written", $"({credit}){between.Chars.TrimEnd()}"), ("wanted", $"({credit}) {forms[0]}")],
            Fix.Replace(between, $" {forms[0]} ", $"End the dateline with \"{forms[0]}\"", FixSafety.Safe)
        );
    }

    static void CheckPlace(in Analysis analysis, Dateline dateline, Agency agency)
    {
        var comma = dateline.Place.Chars.IndexOf(',');
        var city = comma < 0 ? dateline.Place : dateline.Place.Slice(0, comma);
        foreach (var word in new Words(city.Chars))
        {
            // One word with capitals inside ("McALLEN", "DeKALB") is enough to show that they were meant.
            if (word.Length > 1 && char.IsUpper(word[^1]))
                return;
        }

        if (city.Length < 3)
            return;
        // "M25", "東京": no letter of it could be a capital and is none.
        var capitals = city.Text.ToUpperInvariant();
        if (city.Chars.SequenceEqual(capitals))
            return;
        analysis.Report(
            city,
            [("agency", agency.Name), ("written", city.Text), ("wanted", capitals)],
            Fix.Replace(city, capitals, "Write the place in capitals")
        );
    }

    // "OSLO, Feb 2 (Reuters - The county", "OSLO, Feb 2 Reuters) - The county"
    static void CheckBracket(in Analysis analysis)
    {
        var body = analysis.Story.Body;
        for (var at = 0; at < body.Length && at < Within; at++)
        {
            var text = body[at].Text.AsSpan();
            var head = text[..Math.Min(text.Length, Longest)];
            var dash = head.IndexOf(" - ");
            if (dash < 0)
                dash = head.IndexOfAny('–', '—');
            if (dash <= 0)
                continue;
            head = head[..dash].TrimEnd();
            int open = head.IndexOf('('),
                close = head.IndexOf(')');
            if (open < 0 == close < 0)
                continue;
            var from = open >= 0 ? open + 1 : head[..close].LastIndexOf(' ') + 1;
            var to = open >= 0 ? head.Length : close;
            // Before the agency stands a place in capitals; prose in brackets has none.
            if (from >= to || from < 3 || !char.IsUpper(head[0]) || !char.IsUpper(head[1]) || (close >= 0 && close != head.Length - 1))
                continue;
            if (analysis.Story.Facts.FindAgency(head[from..to].Trim()) is not { } agency)
                continue;
            var name = body[at].Excerpt(from, to - from);
            var whole = body[at].Excerpt(open >= 0 ? open : from, open >= 0 ? to - open : to + 1 - from);
            analysis.Report(
                whole,
                [("agency", agency.Name), ("written", whole.Text), ("wanted", $"({name})")],
                Fix.Replace(whole, $"({name})", "Close the brackets")
            );
            return;
        }
    }
}
