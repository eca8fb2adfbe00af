using StyleLint.Reading;

namespace StyleLint.Tests;

public class AnchorReaderTests
{
    const string Story = "OSLO, March 9 (Reuters) - The ferry line said on Monday that it would add two crossings a day.";

    [Theory]
    [InlineData("2026-03-09 Dateline year:Header", "---\ndate: 2026-03-10\n---\n" + Story)]
    [InlineData("2026-03-09 Dateline year:PageDate", "Tuesday, 10 Mar 2026\n\n" + Story)]
    [InlineData(
        "2025-03-09 Dateline",
        "---\ndate: 2026-03-10\n---\nOSLO, March 9, 2025 (Reuters) - The ferry line said it would add crossings."
    )]
    [InlineData(
        "2025-12-31 Dateline year:Header",
        "---\ndate: 2026-01-01\n---\nOSLO, Dec 31 (Reuters) - The ferry line said it would add crossings."
    )]
    [InlineData(
        "2026-03-10 Header",
        "---\ndate: 2026-03-10T23:30:00-05:00\n---\nOSLO (Reuters) - The ferry line said on Monday it would add crossings."
    )]
    [InlineData("2026-03-10 Header", "---\ndate: March 10, 2026 8:15 am\n---\nThe ferry line said it would add crossings.")]
    [InlineData("2026-03-10 Header", "+++\ndate = 2026-03-10T08:15:00Z\n+++\nThe ferry line said it would add crossings.")]
    [InlineData(
        "2026-03-10 PageDate",
        "Ferries sail more often\n\nTuesday, 10 Mar 2026\n\nThe ferry line said on Monday that it would add two crossings a day."
    )]
    [InlineData("none", "The ferry line said on Monday that it would add two crossings a day.")]
    [InlineData("none", "---\ndate: 02/03/2026\n---\nThe ferry line said it would add crossings.")]
    public void The_dateline_comes_first_and_takes_its_year_from_the_page(string expected, string text) =>
        Assert.Equal(expected, Describe(Check.Read(text, "story.md").Anchor));

    [Theory]
    [InlineData("2026-03-10 FileName", "2026-03-10-ferries.md")]
    [InlineData("2026-03-10 FileName", "news/2026-03-10-ferries.md")]
    [InlineData("2026-03-10 FileName", "content/2026/03/10/ferries.md")]
    [InlineData("none", "content/2026/13/10/ferries.md")]
    [InlineData("none", "ferries-2026-03.md")]
    [InlineData("none", "12026-03-10.md")]
    [InlineData("2026-03-09 FileName", "2026-3-9-ferries.md")]
    [InlineData("2026-03-09 FileName", "2026_03_09_ferries.txt")]
    [InlineData("2026-03-09 FileName", "20260309ferries.txt")]
    [InlineData("2026-03-09 FileName", "9Mar2026ferries.txt")]
    [InlineData("2026-03-09 FileName", "09-mar-2026.txt")]
    [InlineData("2026-03-10 FileName", "2026-03-10-en-90/doc.md")]
    [InlineData("2026-03-10 FileName", "2026-03-10-en-90/10-ferries.md")]
    [InlineData("2026-03-09 FileName", "2026-03-10-en-90/2026-03-09.md")]
    [InlineData("2026-03-10 FileName", "content/2026/0310/ferries.md")]
    [InlineData("2026-03-10 FileName", "2026/03-10/ferries.md")]
    [InlineData("none", "2026-03-10-en-90/pages/doc.md")]
    [InlineData("none", "2026/1310/ferries.md")]
    [InlineData("none", "2026/031/ferries.md")]
    [InlineData("none", "20263109.md")]
    [InlineData("none", "202603091.md")]
    [InlineData("none", "9Mar-ferries.txt")]
    [InlineData("none", "3-ways-to-sail-2026.md")]
    [InlineData("none", "12May20267.txt")]
    public void The_file_name_dates_what_nothing_else_does(string expected, string path) =>
        Assert.Equal(expected, Describe(Check.Read("The ferry line adds crossings.", path).Anchor));

    [Theory]
    [InlineData("2026-03-10 Header", "permalink: /2026/03/10/ferries/")]
    [InlineData("2026-03-10 Header", "path: \"inside/2026/03/10/ferries.html\"")]
    [InlineData("2026-03-10 Header", "slug: 2026-03-10-ferries")]
    [InlineData("2026-03-10 Header", "url: https://news.example.org/2026/03/10/ferries")]
    [InlineData("2026-03-09 Header", "permalink: /2026/03/10/ferries/\ndate: 2026-03-09")]
    [InlineData("2026-03-08 FileName", "permalink: /ferries-2026/")]
    [InlineData("2026-03-08 FileName", "image: /2026/03/10/quay.jpg")]
    public void The_address_of_the_page_dates_it_before_the_file_name(string expected, string header) =>
        Assert.Equal(
            expected,
            Describe(Check.Read($"---\n{header}\n---\n\nThe ferry line adds crossings.", "2026-03-08-ferries.md").Anchor)
        );

    [Theory]
    [InlineData("OSLO, March 9, 2026 - ")]
    [InlineData("March 9, 2026 (OSLO) - ")]
    [InlineData("Mar. 9, 2026, OSLO — ")]
    [InlineData("(March 9, 2026) OSLO — ")]
    [InlineData("OSLO, Norway (March 9, 2026) – ")]
    [InlineData("OSLO (Monday, March 9, 2026) (AP) – ")]
    [InlineData("OSLO: Mar 9, 2026 — ")]
    [InlineData("OSLO | March 9, 2026 | ")]
    [InlineData("Monday, March 9, 2026 OSLO - ")]
    [InlineData("9 March 2026 - OSLO - ", "none")]
    [InlineData("UPDATE (March 9, 2026) – ", "none")]
    [InlineData("EDITOR'S NOTE (March 9, 2026) – ", "none")]
    [InlineData("Bridge Night (March 9, 2026) – ", "none")]
    [InlineData("March 9, 2026 (Oslo Hall) – ", "none")]
    [InlineData("The ferry | March 9, 2026 | ", "none")]
    public void A_dateline_has_its_place_and_its_date_in_any_order(string dateline, string expected = "2026-03-09 Dateline") =>
        Assert.Equal(
            expected,
            Describe(Check.Read(dateline + "The ferry line said it would add two crossings a day from May.", "story.md").Anchor)
        );

    [Theory]
    [InlineData("2026-03-10 PageDate", "10 March 2026")]
    [InlineData("2026-03-10 PageDate", "March 10, 2026 Updated: March 12, 2026")]
    [InlineData("2026-03-10 PageDate", "Last updated 12 March 2026, first published 10 March 2026")]
    [InlineData("2026-03-10 PageDate", "Oslo, Tuesday 10 March 2026")]
    [InlineData("2026-03-10 PageDate", "10 Mar 2026 Posted in Releases")]
    [InlineData("2026-03-10 Updated", "Last updated: 10 March 2026 - 12:41 CET")]
    [InlineData("none", "Born in Oslo, 10 March 2026")]
    [InlineData("none", "Oslo, March")]
    public void A_line_over_the_text_dates_it(string expected, string line) =>
        Assert.Equal(
            expected,
            Describe(
                Check
                    .Read($"Ferries sail more often\n\n{line}\n\nThe ferry line said that it would add two crossings a day.", "story.txt")
                    .Anchor
            )
        );

    [Theory]
    [InlineData("2026-03-08 FileName", "2026-03-08-ferries.md", "Last updated on 12 March 2026", "")]
    [InlineData("2026-03-08 FileName", "2026-03-08-ferries.md", "", "Last updated on 12 March 2026")]
    [InlineData("2026-03-08 FileName", "2026-03-08-ferries.md", "", "Oslo, 12 March 2026")]
    [InlineData("2026-03-12 PageDate", "2026-03-08-ferries.md", "12 March 2026", "")]
    [InlineData("2026-03-12 Foot", "ferries.md", "Last updated on 14 March 2026", "Oslo, 12 March 2026")]
    [InlineData("none", "ferries.md", "", "Last updated on 12 March 2026")]
    public void What_says_most_of_the_day_goes_first(string expected, string path, string top, string foot) =>
        Assert.Equal(
            expected,
            Describe(
                Check
                    .Read(
                        $"# Ferries sail more often\n\n{top}\n\nThe ferry line said that it would add two crossings a day.\n\n{foot}\n",
                        path
                    )
                    .Anchor
            )
        );

    [Theory]
    [InlineData("2026-02-03 Header", "2026-02-03-ferries.md", "03/02/2026")]
    [InlineData("2026-03-02 Header", "2026-03-02-ferries.md", "03/02/2026")]
    [InlineData("2026-03-09 FileName", "2026-03-09-ferries.md", "03/02/2026")]
    [InlineData("none", "ferries.md", "03/02/2026")]
    public void What_else_dates_the_page_says_which_of_two_days_is_meant(string expected, string path, string date) =>
        Assert.Equal(expected, Describe(Check.Read($"---\ndate: {date}\n---\nThe ferry line adds crossings.", path).Anchor));

    [Fact]
    public void A_given_date_goes_before_the_file_name() =>
        Assert.Equal(
            "2026-03-11 Given",
            Describe(Check.Read("The ferry line adds crossings.", "2026-03-10-ferries.md", new(2026, 3, 11)).Anchor)
        );

    [Theory]
    [InlineData("2026-03-09 Dateline inferred:Monday", "2026-03-12", Story)]
    [InlineData("2026-03-09 Dateline inferred:Monday", "2027-03-01", Story)]
    [InlineData("none", "2027-04-20", Story)]
    [InlineData(
        "2025-03-09 Dateline inferred:Sunday",
        "2025-11-01",
        "OSLO, March 9 (Reuters) - The ferry line announced Sunday that it would add two crossings."
    )]
    [InlineData("none", "2026-11-01", "OSLO, March 9 (Reuters) - The ferry line will add two crossings from next Monday, the mayor said.")]
    [InlineData("none", "2026-11-01", "OSLO, March 9 (Reuters) - The ferry line said on Friday that it would add two crossings.")]
    [InlineData(
        "2026-03-09 Dateline inferred:Friday",
        "2026-03-11",
        "OSLO, March 9 (Reuters) - The ferry line said on Friday that it would add two crossings."
    )]
    [InlineData(
        "none",
        "2026-11-01",
        "OSLO, March 9 (Reuters) - The ferry line adds crossings.\n\nMore follows.\n\nAnd more.\n\nAnd more.\n\nShe said on Monday it pays."
    )]
    public void A_weekday_chooses_the_year_only_where_nothing_else_gives_it(string expected, string today, string text) =>
        Assert.Equal(expected, Describe(Check.Read(text, "story.md", today: DateOnly.Parse(today)).Anchor));

    static string Describe(Anchor? anchor) =>
        anchor is null
            ? "none"
            : $"{anchor.Day:yyyy-MM-dd} {anchor.Source}{(anchor.YearFrom is { } year ? $" year:{year}" : "")}{(anchor.YearIsInferred ? $" inferred:{anchor.Evidence?.At}" : "")}";
}
