using StyleLint.Diagnostics;
using StyleLint.Kinds;
using StyleLint.Rules;

namespace StyleLint.Tests;

/// <summary>What the examples of the date rules cannot say: how much a finding weighs, what it assumes, where else it points.</summary>
public class DateRulesTests
{
    [Theory]
    [InlineData("2026-02-10", "Error: February 4, 2026 is a Wednesday, not a Tuesday.")]
    [InlineData("2026-06-10", "Warning: February 4, 2026 is a Wednesday, not a Tuesday. (Feb 2 read as 2026 because it says Monday.)")]
    public void A_year_inferred_long_ago_makes_a_finding_weaker(string today, string expected)
    {
        var story = "OSLO, Feb 2 (Reuters) - The ferry line said on Monday that a hearing was set for Tuesday, Feb 4.";

        Assert.Equal(expected, Findings("dates/weekday-mismatch", story, today));
    }

    [Theory]
    [InlineData("dates/weekday-mismatch", "The board met on Sunday, Jan. 30, 2026.", "Error: January 30, 2026 was a Friday, not a Sunday.")]
    [InlineData("dates/weekday-mismatch", "The board meets on Sunday, March 6, 2026.", "Error: March 6, 2026 is a Friday, not a Sunday.")]
    [InlineData(
        "dates/weekday-mismatch",
        "OSLO, Jan. 5, 2026 (Reuters) - The board will meet on Sunday, Jan. 30.",
        "Error: January 30, 2026 is a Friday, not a Sunday."
    )]
    [InlineData(
        "dates/clock-time",
        "Doors open at 13:05 p.m. as ever.",
        "Warning: No clock shows 13:05 p.m.: make it 1:05 p.m. or correct the hour."
    )]
    [InlineData(
        "titles/former-but-incumbent",
        "OSLO, May 2, 2018 - Ex-Chancellor Angela Merkel waved.",
        "Error: Angela Merkel was chancellor on May 2, 2018, in office since November 22, 2005. Delete \"Ex-\", or say which time in office is meant."
    )]
    public void Messages_read_well(string rule, string story, string expected) =>
        Assert.Equal(expected, Findings(rule, story, "2026-02-10"));

    // The finding is sure where the words around name no other year; each of these names one, or is no word of the writer's.
    [Theory]
    [InlineData("The board will meet on Monday, Feb. 10, in the hall.", 1)]
    [InlineData("The board, 2000 people strong, will meet at 1930 GMT on Monday, Feb. 10.", 1)]
    [InlineData("In this year of 2026 the board will meet on Monday, Feb. 10.", 1)]
    [InlineData("The 2019 board met on Monday, Feb. 10.", 0)]
    [InlineData("Three decades earlier the board met on Monday, Feb. 10.", 0)]
    [InlineData("It was the talk of the '80s: a board that met on Monday, Feb. 10.", 0)]
    [InlineData("The year before, it met on Monday, Feb. 10.", 0)]
    [InlineData("In 2025 the hall burned.\n\nThe board met on Monday, Feb. 10.", 0)]
    [InlineData("In 2024 the hall burned.\n\nThe board met on Monday, Feb. 10.", 1)]
    [InlineData("## 1986\n\nThe board met on Monday, Feb. 10.", 0)]
    [InlineData("The board misstated the day, Monday, Feb. 10, on its page.", 0)]
    [InlineData("Try a date (e.g. Monday, Feb. 10) there.", 0)]
    [InlineData("Mon. and Tues., Feb. 10 and 11, are free.", 1)]
    [InlineData("Tues. and Wed., Feb. 10 and 11, are free.", 0)]
    [InlineData("The clerk was charged on Monday, Feb. 10, with theft, police said on Tuesday.", 1)]
    [InlineData("The clerk was charged on Tuesday, Feb. 4, with theft in the 2025 campaign, police said.", 1)]
    [InlineData("In 2025, on Tuesday, Feb. 4, the clerk was charged.", 0)]
    [InlineData("For instance, on Monday, Feb. 10, she took the ferry.", 1)]
    [InlineData("For instance, write Monday, Feb. 10.", 0)]
    [InlineData("The report ran in the Northport Sun, Jan. 30, and in the Post.", 0)]
    [InlineData("It opens on Sun., Jan. 30, in the hall.", 1)]
    [InlineData("A fair is proposed for the week commencing Thursday 14 January.", 0)]
    [InlineData("Tuesday 8th September: hall.\n\nMonday 11th January: pier.", 0)]
    [InlineData("Sheffield Wednesday, Feb. 3 winners, play on Saturday.", 0)]
    public void A_date_without_a_year_takes_it_from_the_words_around(string story, int findings) =>
        Assert.Equal(
            findings,
            Lint("dates/weekday-mismatch", $"OSLO, Feb. 3, 2026 (Reuters) - The hall is old.\n\n{story}", "2026-02-10").Count()
        );

    // A date is a run of parts: whatever is between a weekday and its date, and whichever comes first, they are held against each other.
    [Theory]
    [InlineData("{0} night, Feb. 6, 2026,")]
    [InlineData("{0} at 7 p.m., Feb. 6, 2026,")]
    [InlineData("{0}, from 7 to 9 p.m. ET, Feb. 6, 2026,")]
    [InlineData("{0} at noon (Feb. 6, 2026)")]
    [InlineData("{0} — Feb. 6, 2026 —")]
    [InlineData("{0} 6/Feb/2026")]
    [InlineData("{0}, Feb. 6, ’26,")]
    [InlineData("{0}, February sixth, 2026,")]
    [InlineData("{0}\u00AD,\u200B Feb.\u200E 6,\u2003 2026")]
    [InlineData("Feb. 6, 2026 (a {0})")]
    [InlineData("6 February 2026 [{0}]")]
    [InlineData("Feb. 6, 2026, {0} night,")]
    [InlineData("Feb. 6, 2026, a {0},")]
    [InlineData("2026-02-06 ({0})")]
    [InlineData("{0} and Saturday, Feb. 6 and 7, 2026,")]
    [InlineData("{0} 6, Saturday 7 and Sunday 8 February 2026")]
    [InlineData("{0} to Sunday, Feb. 6 to 8, 2026,")]
    public void A_weekday_is_held_against_its_date_however_they_are_joined(string date)
    {
        Assert.Empty(Lint("dates/weekday-mismatch", $"The hall opens on {string.Format(date, "Friday")} at the pier.", "2026-02-10"));
        Assert.Single(Lint("dates/weekday-mismatch", $"The hall opens on {string.Format(date, "Thursday")} at the pier.", "2026-02-10"));
    }

    [Theory]
    [InlineData("Feb. 6, 2026, Thursday's paper said so.")]
    [InlineData("The hall opens Feb. 6, 2026, Monday, Feb. 9, 2026, and no later.")]
    [InlineData("He spoke on Thursday - Feb. 6, 2026 was not mentioned.")]
    [InlineData("Feb. 6, 2026, is not far, a Thursday is.")]
    public void A_weekday_beside_a_date_need_not_be_its_own(string story) =>
        Assert.Empty(Lint("dates/weekday-mismatch", story, "2026-02-10"));

    [Theory]
    [InlineData("It runs from 9 to 6 February.", 1)]
    [InlineData("It runs 9 - 6 Feb.", 1)]
    [InlineData("It runs Feb. 9 to 6, 2026.", 1)]
    [InlineData("It ran from Monday, Feb. 9, to Friday, Feb. 6.", 1)]
    [InlineData("It ran from 13/02/2026 to 12/02/2026.", 1)]
    [InlineData("It ran 5 p.m. Feb. 9 to 3 p.m. Feb. 6.", 1)]
    [InlineData("She was mayor (2024-2022).", 1)]
    [InlineData("Carl Lund (1950-1890) built it.", 1)]
    [InlineData("Carl Lund (1890-1950) built it.", 0)]
    [InlineData("The king ruled from 1354 to 1345 B.C.", 0)]
    [InlineData("They brought the vote forward from May 9 to May 6.", 0)]
    [InlineData("The index rose on Feb. 9 to 6.", 0)]
    [InlineData("It is open 9 to 6 February 3.", 0)]
    [InlineData("ISO (2022-2019) is void.", 0)]
    public void A_range_has_to_run_forward(string story, int findings) =>
        Assert.Equal(
            findings,
            Lint("dates/reversed-range", $"OSLO, Feb. 3, 2026 (Reuters) - The hall is old.\n\n{story}", "2026-02-10").Count()
        );

    [Theory]
    [InlineData("It opens at 0:30 p.m. on Feb. 9.", 1)]
    [InlineData("It opens at 9:5 p.m. on Feb. 9.", 1)]
    [InlineData("It opens at 25:00 on Feb. 9.", 1)]
    [InlineData("It opens at 25:00 GMT.", 1)]
    [InlineData("She scored at 25:00 and won 9:5.", 0)]
    [InlineData("It opens at 0:30 a.m. and shuts at 24:00.", 0)]
    public void A_clock_shows_only_some_times(string story, int findings) =>
        Assert.Equal(findings, Lint("dates/clock-time", story, "2026-02-10").Count());

    [Theory]
    [InlineData("Lund said he plans to vote in the primary Feb. 10.", 0)]
    [InlineData("The clerk said on Feb. 10.", 1)]
    [InlineData("Berg died last February 13.", 0)]
    [InlineData("Berg died on February 13.", 1)]
    [InlineData("Notes were collected up until Feb. 13.", 1)]
    [InlineData("The fair was extended until Feb. 13.", 0)]
    [InlineData("Update: The story now has the walkout that took place on Feb. 13.", 0)]
    [InlineData("Minutes of the meeting held on Jan. 7\n\nThe next one will be held on Jan. 28.", 0)]
    public void A_verb_is_held_against_its_own_date(string story, int findings) =>
        Assert.Equal(
            findings,
            Lint("dates/tense-mismatch", $"OSLO, Feb. 3, 2026 (Reuters) - The hall is old.\n\n{story}", "2026-02-10").Count()
        );

    // What stands beside a date is its day's name, or only near it.
    [Theory]
    [InlineData("The hall is shut on Thanksgiving, Nov. 19.", 1)]
    [InlineData("The hall is shut on Thanksgiving Day (Nov. 19).", 1)]
    [InlineData("Thanksgiving is on Nov. 19 this year.", 1)]
    [InlineData("Thanksgiving falls on Thursday, Nov. 19, and the hall is shut.", 1)]
    [InlineData("The hall opens on Nov. 19, Thanksgiving, at noon.", 1)]
    [InlineData("The hall opens on Nov. 19 (Thanksgiving).", 1)]
    [InlineData("The hall is shut on the early May bank holiday, May 11.", 1)]
    [InlineData("The hall is shut on Thanksgiving, Nov. 26.", 0)]
    [InlineData("The hall is shut on Thanksgiving, Nov. 27 and Nov. 28.", 0)]
    [InlineData("The hall is shut the day after Thanksgiving, Nov. 27.", 0)]
    [InlineData("The hall is shut on Thanksgiving. Nov. 19 is a fine day.", 0)]
    [InlineData("The hall sells turkeys before Thanksgiving, Nov. 19 at the latest.", 0)]
    [InlineData("The hall is open Nov. 19, Thanksgiving, and Dec. 24.", 0)]
    [InlineData("The hall opens on Nov. 20, Thanksgiving turkeys in hand.", 0)]
    [InlineData("The hall opens at Thanksgiving, Feb. 9 or March 2.", 0)]
    [InlineData("The hall is shut on Independence Day, July 9.", 0)]
    [InlineData("The Fourth of July, Friday, July 3, is quiet.", 0)]
    [InlineData("The Fourth of July falls on Thursday, July 2.", 1)]
    public void A_named_day_is_held_against_the_date_it_has(string story, int findings) =>
        Assert.Equal(
            findings,
            Lint("dates/holiday-mismatch", $"OSLO, Feb. 3, 2026 (Reuters) - The hall is old.\n\n{story}", "2026-02-10").Count()
        );

    [Theory]
    [InlineData("It sank on Feb. 4, two days after it left on Feb. 3.", 1)]
    [InlineData("It sank on Feb. 4, two days before Feb. 5.", 1)]
    [InlineData("Two days after Feb. 3, on Feb. 6, it sank.", 1)]
    [InlineData("It sank on Wednesday, two days after Monday’s storm.", 0)]
    [InlineData("It sank on Wednesday, three days after Monday’s storm.", 1)]
    [InlineData("It sank on Wednesday, nine days after Monday's storm.", 0)]
    [InlineData("It sank on Feb. 4, more than two days after it left on Feb. 1.", 0)]
    [InlineData("It sank on Feb. 4, two days after a wreck found on Feb. 1 was raised.", 0)]
    [InlineData("It sank on Feb. 20, two weeks after it left on Feb. 5.", 0)]
    [InlineData("It sank on Feb. 28, two weeks after it left on Feb. 5.", 1)]
    [InlineData("\"It sank on Feb. 4, two days after it left on Feb. 3,\" she said.", 0)]
    public void The_days_between_two_dates_are_counted(string story, int findings) =>
        Assert.Equal(
            findings,
            Lint("dates/sequence-mismatch", $"OSLO, Feb. 3, 2026 (Reuters) - The boat is old.\n\n{story}", "2026-02-10").Count()
        );

    [Theory]
    [InlineData("Ada Berg, 41, was born in 1990.", 1)]
    [InlineData("Ada Berg (41), born in Oslo in 1990, sails.", 1)]
    [InlineData("Born in 1990, the 41-year-old sails.", 1)]
    [InlineData("Born in 1990 and aged 41, she sails.", 1)]
    [InlineData("She was born on Feb. 4, 1990, and is 36.", 1)]
    [InlineData("She was born on Feb. 3, 1990, and is 36.", 0)]
    [InlineData("Born in 1990, the 36-year-old sails.", 0)]
    [InlineData("Ada Berg, 41, was born when the pier was new, in 1990.", 0)]
    [InlineData("Ada Berg, 41, is the town's first woman at the helm since 1990.", 0)]
    [InlineData("Ada Berg, 70, whose boat was born of a dream in 1990, sails.", 0)]
    public void An_age_is_held_against_the_birth(string story, int findings) =>
        Assert.Equal(
            findings,
            Lint("dates/age-mismatch", $"OSLO, Feb. 3, 2026 (Reuters) - The boat is old.\n\n{story}", "2026-02-10").Count()
        );

    [Fact]
    public void A_wrong_year_is_one_finding_and_its_weekdays_are_none()
    {
        var story = "---\ndate: 2025-02-03\n---\nThe board met on Monday, Feb. 2, and meets again on Friday, Feb. 13, and Monday, Feb. 16.";
        var found = Assert.Single(Lint("dates/year-mismatch", story, "2026-02-10"));
        Assert.Equal(3, found.Related.Length);
        Assert.Empty(Lint("dates/weekday-mismatch", story, "2026-02-10"));
        Assert.Single(
            Lint(
                "dates/weekday-mismatch",
                story.Replace("Friday, Feb. 13, and Monday, Feb. 16", "Thursday, Feb. 13", StringComparison.Ordinal),
                "2026-02-10"
            )
        );
    }

    [Theory]
    [InlineData("the mayor said on Monday.", 1)]
    [InlineData("the mayor told reporters on Monday.", 0)]
    [InlineData("the mayor, who said on Monday that all was well, has left.", 0)]
    [InlineData("the mayor said on Monday. On Thursday he had denied it.", 0)]
    [InlineData("the mayor said on Thursday. On Monday he had denied it.", 0)]
    [InlineData("the mayor said on Saturday.", 0)]
    [InlineData("a plan announced on Monday says.", 0)]
    [InlineData("\"as I said on Monday, it is old,\" the mayor said.", 0)]
    public void A_lead_that_is_days_old_is_noticed(string story, int findings) =>
        Assert.Equal(
            findings,
            Lint("dates/stale-lead-weekday", $"OSLO, Feb. 6, 2026 (Reuters) - The hall will close, {story}", "2026-02-10").Count()
        );

    [Fact]
    public void A_long_list_of_slips_is_read_to_its_end()
    {
        var story = "OSLO, Feb. 3, 2026 (Reuters) - " + string.Concat(Enumerable.Repeat("on Monday, Feb. 10 and ", 4_000));
        Assert.NotEmpty(Lint("dates/weekday-mismatch", story, "2026-02-10"));
    }

    [Fact]
    public void The_words_of_an_undated_story_are_one_finding()
    {
        var story = "By Ada Brown\n\nThe board met on Monday.\n\nIt votes next week, the mayor said. \"We wait until Friday,\" she said.";

        var found = Assert.Single(Lint("dates/undated", story, "2026-02-10"));
        Assert.Equal("Monday", story.Substring(found.Span.Start, found.Span.Length));
        Assert.Equal(["next week"], found.Related.Select(each => story.Substring(each.Span.Start, each.Span.Length)));
    }

    [Theory]
    [InlineData("OSLO, Feb 2 (Reuters) - The board met on Monday, the mayor said.")]
    [InlineData("---\npublished: false\n---\nBy Ada Brown\n\nThe board met on Monday, the mayor said.")]
    [InlineData("By Ada Brown\n\nToday the board is powerful, the mayor said.")]
    [InlineData("# How to sort your post\n\nOn Monday, sort it. By Friday, throw it away.")]
    public void Stories_that_need_no_date_are_let_be(string story) => Assert.Empty(Lint("dates/undated", story, "2028-02-10"));

    static string Findings(string rule, string story, string today) =>
        string.Join('\n', Lint(rule, story, today).Select(found => $"{found.Severity}: {found.Message}"));

    static IEnumerable<Diagnostic> Lint(string rule, string story, string today)
    {
        var linter = new Linter(new([RuleSet.Default.Find(rule)!]), new(Facts.FactBook.Default, DateOnly.Parse(today)));
        return linter.Lint(Text.SourceText.From(story, "story.md")).Diagnostics;
    }
}
