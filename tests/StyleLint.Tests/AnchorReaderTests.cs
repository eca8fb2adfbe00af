using StyleLint.Reading;

namespace StyleLint.Tests;

public class AnchorReaderTests
{
    const string Story = "OSLO, March 9 (Reuters) - The ferry line said on Monday that it would add two crossings a day.";

    [Theory]
    [InlineData("2026-03-09 Dateline year:Header", "---\ndate: 2026-03-10\n---\n" + Story)]
    [InlineData("2026-03-09 Dateline year:PageDate", "Tuesday, 10 Mar 2026\n\n" + Story)]
    [InlineData("2025-03-09 Dateline", "---\ndate: 2026-03-10\n---\nOSLO, March 9, 2025 (Reuters) - The ferry line said it would add crossings.")]
    [InlineData("2025-12-31 Dateline year:Header", "---\ndate: 2026-01-01\n---\nOSLO, Dec 31 (Reuters) - The ferry line said it would add crossings.")]
    [InlineData("2026-03-10 Header", "---\ndate: 2026-03-10T23:30:00-05:00\n---\nOSLO (Reuters) - The ferry line said on Monday it would add crossings.")]
    [InlineData("2026-03-10 Header", "---\ndate: March 10, 2026 8:15 am\n---\nThe ferry line said it would add crossings.")]
    [InlineData("2026-03-10 Header", "+++\ndate = 2026-03-10T08:15:00Z\n+++\nThe ferry line said it would add crossings.")]
    [InlineData("2026-03-10 PageDate", "Ferries sail more often\n\nTuesday, 10 Mar 2026\n\nThe ferry line said on Monday that it would add two crossings a day.")]
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
    public void The_file_name_dates_what_nothing_else_does(string expected, string path) =>
        Assert.Equal(expected, Describe(Check.Read("The ferry line adds crossings.", path).Anchor));

    [Fact]
    public void A_given_date_goes_before_the_file_name() =>
        Assert.Equal("2026-03-11 Given", Describe(Check.Read("The ferry line adds crossings.", "2026-03-10-ferries.md", new(2026, 3, 11)).Anchor));

    [Theory]
    [InlineData("2026-03-09 Dateline inferred:Monday", "2026-03-12", Story)]
    [InlineData("2026-03-09 Dateline inferred:Monday", "2027-03-01", Story)]
    [InlineData("none", "2027-04-20", Story)]
    [InlineData("2025-03-09 Dateline inferred:Sunday", "2025-11-01", "OSLO, March 9 (Reuters) - The ferry line announced Sunday that it would add two crossings.")]
    [InlineData("none", "2026-11-01", "OSLO, March 9 (Reuters) - The ferry line will add two crossings from next Monday, the mayor said.")]
    [InlineData("none", "2026-11-01", "OSLO, March 9 (Reuters) - The ferry line said on Friday that it would add two crossings.")]
    [InlineData("2026-03-09 Dateline inferred:Friday", "2026-03-11", "OSLO, March 9 (Reuters) - The ferry line said on Friday that it would add two crossings.")]
    [InlineData("none", "2026-11-01", "OSLO, March 9 (Reuters) - The ferry line adds crossings.\n\nMore follows.\n\nAnd more.\n\nAnd more.\n\nShe said on Monday it pays.")]
    public void A_weekday_chooses_the_year_only_where_nothing_else_gives_it(string expected, string today, string text) =>
        Assert.Equal(expected, Describe(Check.Read(text, "story.md", today: DateOnly.Parse(today)).Anchor));

    static string Describe(Anchor? anchor) => anchor is null
        ? "none"
        : $"{anchor.Day:yyyy-MM-dd} {anchor.Source}{(anchor.YearFrom is { } year ? $" year:{year}" : "")}{(anchor.YearIsInferred ? $" inferred:{anchor.Evidence?.At}" : "")}";
}
