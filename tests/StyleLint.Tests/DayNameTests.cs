using StyleLint.Diagnostics;

namespace StyleLint.Tests;

/// <summary>A weekday inside a day's name is a part of the name: the date beside it may be wrong, the name is not.</summary>
public class DayNameTests
{
    static LintResult Lint(string draft, string date = "2026-02-03") =>
        Check.Lint($"---\ntitle: Notes\nauthor: Ada Obi\ndate: {date}\n---\n\n{draft}\n");

    static IEnumerable<Diagnostic> Slips(LintResult result) =>
        result.Diagnostics.Where(found => found.Rule.Name is "dates/weekday-mismatch" or "dates/holiday-mismatch");

    [Theory]
    [InlineData("The choir sings on Good Friday, April 4, 2026, at noon.")]
    [InlineData("The choir sings on Easter Monday, April 7, 2026, at noon.")]
    [InlineData("The choir sings on Palm Sunday, March 28, 2026, at noon.")]
    [InlineData("The choir sings on Ash Wednesday, Feb. 19, 2026, at noon.")]
    [InlineData("Sales begin on Black Friday, Nov. 28, 2026, at noon.")]
    [InlineData("Sales begin on Cyber Monday, Nov. 29, 2026, at noon.")]
    [InlineData("Voters go out on Super Tuesday, March 4, 2026, at noon.")]
    [InlineData("Voters go out on Super Wednesday, March 5, 2026, at noon.")]
    [InlineData("The march on Bloody Sunday, Jan. 31, 1972, was filmed.")]
    [InlineData("Bloody Monday, Jan. 30, 1972, was filmed.")]
    [InlineData("The bank lost most on Black Wednesday, Sept. 17, 1992.")]
    [InlineData("Small Business Saturday, Nov. 29, 2026, was loud.")]
    [InlineData("The shop is full on Stir-up Sunday, Nov. 23, 2026.")]
    [InlineData("Runners meet for the Rainbow Sunday, May 4, 2026, at the pier.")]
    [InlineData("Sales begin on black Friday, Nov. 28, 2026, at noon.")]
    [InlineData("It rained on super Tuesday, March 4, 2026, they said.")]
    [InlineData("The pool opens on Memorial Day (Monday, May 26, 2026).")]
    public void A_day_is_never_renamed_and_a_slip_is_found_once(string draft)
    {
        var slip = Assert.Single(Slips(Lint(draft)));
        Assert.NotEmpty(slip.Fixes);
        Assert.All(slip.Fixes, fix => Assert.DoesNotContain("day", fix.Changes[0].NewText, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The board meets on Monday, March 4, 2025, at noon.")]
    [InlineData("The board meets this good Monday, March 4, 2025, at noon.")]
    [InlineData("Late Monday, March 4, 2025, the board met.")]
    [InlineData("The board met, said Ada Berg Monday, March 4, 2025.")]
    [InlineData("The board met, the chief told Reuters Monday, March 4, 2025.")]
    [InlineData("The board met in Oslo Monday, March 4, 2025.")]
    [InlineData("The board met in New York Monday, March 4, 2025.")]
    [InlineData("The board met at 5 p.m. EST Monday, March 4, 2025.")]
    [InlineData("## Board Meets Monday, March 4, 2025")]
    public void A_weekday_beside_another_name_is_a_weekday(string draft) =>
        Assert.Contains(Assert.Single(Slips(Lint(draft, "2025-03-10"))).Fixes, fix => fix.Title == "Change Monday to Tuesday");

    [Fact]
    public void Where_two_days_bear_a_name_both_are_said() =>
        Assert.Equal(
            "Easter is on March 31 or May 5, 2024, not on May 4, 2024. Correct the date or the name of the day.",
            Assert.Single(Slips(Lint("The hall is shut on Easter, May 4, 2024.", "2024-02-03"))).Message
        );

    [Theory]
    [InlineData("2025-03-02", "The fair was on Saturday, March 1, 2024.", "Change 2024 to 2025, in which March 1 is a Saturday")]
    [InlineData("2026-01-03", "The fair is on Saturday, Feb. 7, 2025.", "Change 2025 to 2026, in which February 7 is a Saturday")]
    public void The_year_that_fits_the_weekday_is_the_first_way_out(string date, string draft, string title) =>
        Assert.Equal(title, Assert.Single(Slips(Lint(draft, date))).Fixes[0].Title);

    [Theory]
    [InlineData("2025-03-02", "The fair was on Sunday, March 1, 2024.")]
    [InlineData("2025-03-02", "The fair was on Monday, March 3, 2015.")]
    [InlineData("2025-03-02", "The fair was on Friday, March 1, 2025.")]
    public void No_other_year_is_offered(string date, string draft) =>
        Assert.All(Assert.Single(Slips(Lint(draft, date))).Fixes, fix =>
            Assert.DoesNotContain("in which", fix.Title, StringComparison.Ordinal)
        );
}
