namespace StyleLint.Tests;

/// <summary>Days and figures that are other than they seem, and are no slips.</summary>
public class JudgedDatesTests
{
    static int Findings(string rule, string text, string path = "draft.md") =>
        Check.Lint(text, path).Diagnostics.Count(found => found.Rule.Name == rule);

    [Theory]
    [InlineData("2026-01-09-hall.md", "2025-01-09", 1)]
    [InlineData("2026-01-09-hall.md", "2025-01-12", 1)]
    [InlineData("2025-11-09-hall.md", "2025-08-09", 1)]
    // Of an event, and of a story that was taken over.
    [InlineData("2025-09-30-hall.md", "2025-06-10", 0)]
    [InlineData("2025-11-06-hall.md", "2025-08-21", 0)]
    [InlineData("2025-05-19-hall.md", "2024-09-03", 0)]
    public void A_file_named_for_another_day(string path, string date, int findings) =>
        Assert.Equal(
            findings,
            Findings("dates/file-date-mismatch", $"---\ntitle: Hall sold\ndate: {date}\n---\n\nThe hall is sold, the mayor said.\n", path)
        );

    [Theory]
    [InlineData("2026-02-02", "Embargoed until 9 a.m., Monday, Feb. 2, 2026", 0)]
    [InlineData("2026-01-20", "EMBARGOED UNTIL JAN. 20, 2026", 0)]
    [InlineData("2026-02-03", "Embargoed until 9 a.m., Tuesday, Feb. 3, 2026", 1)]
    [InlineData("2026-02-02", "Embargoed until 9 a.m., Friday, Feb. 6, 2026", 1)]
    [InlineData("2026-01-20", "Embargoed until 9 a.m., Monday, Feb. 2, 2026", 1)]
    [InlineData("2026-02-02", "Embargoed until Friday", 1)]
    public void An_embargo_that_is_over_holds_nothing(string date, string line, int findings) =>
        Assert.Equal(
            findings,
            Findings("dates/embargo", $"---\ntitle: Hall sold\ndate: {date}\n---\n\n{line}\n\nThe hall is sold, the mayor said.\n")
        );

    [Theory]
    [InlineData("The boats come on Sept. 12, the mayor said.", 1)]
    [InlineData("OSLO, Sept. 9, 2025 - The hall is sold, the mayor said.", 0)]
    public void The_storys_own_day_is_no_other_version_of_the_headlines(string text, int findings) =>
        Assert.Equal(
            findings,
            Findings("titles/headline-number-differs", $"---\ntitle: Boats come Sept. 11\ndate: 2025-09-09\n---\n\n{text}\n")
        );

    [Theory]
    [InlineData("‘Becoming part of the town’", 0)]
    [InlineData("‘Unnecessary friction for boats’", 1)]
    [InlineData("‘They shoot at the old door’", 1)]
    public void A_headline_may_fit_words_into_its_sentence(string quote, int findings) =>
        Assert.Equal(
            findings,
            Findings(
                "titles/headline-quote-altered",
                $"---\ntitle: \"Mayor on {quote}\"\ndate: 2026-02-02\n---\n\n“We become part of the town,” the mayor said. “I see unnecessary frictions for boats. They shoot through the old door.”\n"
            )
        );

    [Theory]
    [InlineData("The hall closed at 21:05pm on Monday.", 1)]
    [InlineData("The hall opens at 7. 00p.m. on Monday.", 0)]
    public void A_clock_torn_in_two(string text, int findings) =>
        Assert.Equal(findings, Findings("dates/clock-time", $"---\ntitle: Hall\ndate: 2026-02-02\n---\n\n{text}\n"));

    [Theory]
    [InlineData("author: Coast Herald Staff", "", 0)]
    [InlineData("author: Coast News Team", "", 1)]
    [InlineData("date: 2026-02-02", "Ada Obi\n\nOpinion contributor\n\n", 0)]
    public void A_byline_of_several_or_under_a_name(string field, string lines, int findings) =>
        Assert.Equal(
            findings,
            Findings(
                "attribution/byline-without-person",
                $"---\ntitle: Hall sold\n{field}\n---\n\n{lines}The hall is sold, the mayor said.\n"
            )
        );
}
