using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Tests;

public class DateReaderTests
{
    // A Tuesday.
    static readonly DateOnly Anchor = new(2026, 2, 3);

    [Theory]
    [InlineData("It opened on {|2026-02-02:Feb. 2, 2026|}, and closed {|2026-02-03:3 February 2026|}.")]
    [InlineData("{|2026-02-03:Tuesday, 03 Feb 2026|}")]
    [InlineData("{|1972-01-30:Sunday, January 30, 1972|}: a tide. They meet on {|2026-02-02:Feb. 2|}, 1430:20 sharp.")]
    [InlineData("They met on the {|2026-02-02:2nd of February|} and {|2026-03-01:March 1st|}.")]
    [InlineData("The fair runs {|2026-02-02..2026-02-05:Feb 2|}-5.")]
    [InlineData("The fair runs from {|2025-12-28..2026-01-03:Dec. 28|} to Jan. 3.")]
    [InlineData("The fair ran from {|2025-12-28..2026-01-03:Dec. 28|} to Jan. 3, 2026.")]
    [InlineData("The fair runs from {|2026-02-05..2026-02-02:Feb 5|} to Feb 2.")]
    [InlineData("The fair runs {|2026-02-02..2026-02-05:2|}-5 February.")]
    [InlineData("It was built in {|2024-05-01..2024-05-31:May 2024|} and sold in {|2019-01-01..2021-12-31:2019|}-2021.")]
    [InlineData("Filed {|2026-02-03:2026-02-03|}, stamped {|2026-02-13:13/02/2026|} and {|?:02/03/2026|}.")]
    [InlineData("{|2026-02-02:Monday|}'s talks: {|2026-02-09:Monday (Feb 9)|}")]
    [InlineData("{|2026-02-09:Feb. 9 (Monday)|} is the deadline")]
    [InlineData("It closes {|2026-02-10:next Tuesday, Feb. 10|}.")]
    [InlineData("{|2022-01-01..2023-12-31:2022|}-2023 in numbers")]
    [InlineData("At the Feb. 40 mark; the {|?:Feb. 32|} news conference; {|?:Feb. 32|}, {|?:10:20 p.m.|}, and Feb. 32, 34.")]
    [InlineData("In the {|1990-01-01..1999-12-31:1990s|} and the {|1980-01-01..1989-12-31:80s|} nobody cared.")]
    [InlineData("Sales rose in {|?:the third quarter of 2025|}.")]
    [InlineData(
        "She won in {|2019-01-01..2019-12-31:2019|} and, since {|2014-01-01..2014-12-31:2014|}, twice more ({|2021-01-01..2021-12-31:2021|})."
    )]
    public void Full_dates(string marked) => Check(marked);

    [Theory]
    [InlineData("The ministry said on {|2026-02-03:Tuesday|} it had met on {|2026-02-02:Monday|}.")]
    [InlineData("The council will meet on {|2026-02-04:Wednesday|}.")]
    [InlineData("The race will be watched by half the town on {|2026-02-04:Wednesday|}.")]
    [InlineData("The vote is to be held on {|2026-02-06:Friday|}, officials said on {|2026-02-02:Monday|}.")]
    [InlineData("Talks resume on {|2026-02-05:Thursday|}, the mayor said.")]
    [InlineData("The ferry leaves Oslo on {|2026-02-05:Thursday|}.")]
    [InlineData("The councils vote again in the old hall on {|2026-02-05:Thursday|}.")]
    [InlineData("Lund testifies on the quay before the board, and she returns on {|2026-02-05:Thursday|}.")]
    [InlineData("The seals won 40 votes on {|2026-01-29:Thursday|}.")]
    [InlineData("The town mourned the return of the boats on {|2026-01-29:Thursday|}.")]
    [InlineData("The town mourned Oslo's return on {|2026-01-29:Thursday|}.")]
    [InlineData("The talks in Oslo were short on {|2026-01-29:Thursday|}.")]
    [InlineData("The mayor says on {|2026-01-29:Thursday|} nobody rowed.")]
    [InlineData("Boats collided as the race began on {|2026-01-29:Thursday|}.")]
    [InlineData("On {|2026-02-05:Thursday|} the court will rule.")]
    [InlineData("On {|2026-01-29:Thursday|} the court ruled that it will hear the case.")]
    [InlineData("The report is due by {|2026-02-06:Friday|}.")]
    [InlineData("He left {|2026-02-02:last Monday|} and returns {|2026-02-09:next Monday|}.")]
    [InlineData("They spoke {|2026-02-02:Monday night|} and again {|2026-02-03:this morning|}.")]
    [InlineData(
        "{|2026-02-03:Today|} is calm; {|2026-02-02:yesterday|} was not, nor {|2026-02-01:the day before yesterday|}; {|2026-02-04:tomorrow|} may be."
    )]
    [InlineData("{|2026-01-26..2026-02-01:Last week|} it rained, {|2026-02-07..2026-02-08:this weekend|} it will not.")]
    [InlineData(
        "It fell {|2026-01-01..2026-01-31:last month|} and {|2025-01-01..2025-12-31:last year|}; {|2026-02-02..2026-02-08:earlier this week|} it rose."
    )]
    [InlineData("That was {|2026-02-01:two days ago|}; the law is from {|2006-01-01..2006-12-31:20 years ago|}.")]
    [InlineData("It began in {|2025-10-01..2025-10-31:October|} and will end in {|2026-10-01..2026-10-31:October|}.")]
    [InlineData("It opened {|2025-09-01..2025-09-30:last September|}.")]
    [InlineData(
        "The ferry sails again from the middle of {|2026-03-01..2026-03-31:March|}, and sales rose from {|2025-03-01..2025-03-31:March|}."
    )]
    [InlineData("They met the next Tuesday, the last Monday of the strike and the next weekend; he left {|2026-02-02:last Monday|}.")]
    [InlineData("“We go home {|2026-02-04:tomorrow|},” she said.")]
    public void Days_that_count_from_the_anchor(string marked) => Check(marked);

    [Theory]
    [InlineData("Talks begin at {|?:3 p.m.|} and end at {|?:15:30 GMT|}.")]
    [InlineData("Doors open at {|?:9:45 a.m. local time|}; lunch is at {|?:noon|}.")]
    [InlineData("The bank opens {|2026-02-04:3 p.m. tomorrow|}.")]
    public void Clock_times(string marked) => Check(marked);

    [Theory]
    [InlineData("It may rain, and they march on; Theresa May and June Carter sat with April Smith.")]
    [InlineData("The March on Washington and the May Fourth Movement")]
    [InlineData(
        "He reads the Sunday Times on Black Friday and watches Monday Night Football, a Super Tuesday, every Monday and on Mondays."
    )]
    [InlineData("The film Friday the 13th is about USA Today.")]
    [InlineData("The sun sat on a second mar; Sun Yat-sen and Jan Egeland wed; Dec and Ant; the Mon Valley.")]
    [InlineData("In October 35 died, since October 35 have died, and by October 33 ferries had sunk.")]
    [InlineData("In October 56 children fell ill and in May 20 people died.")]
    [InlineData("They won 2-1, then 10-12, paid $2,000 or £1900, rated it 7/10 and 24/7, called 555-2019-2021 and 020 7946 0991.")]
    [InlineData("Version 2.0.1 and 10.2.2024.1 and Windows 2000 ran in 2,019 homes and 2000 people came to 1800 Main Street.")]
    [InlineData("About 1500 workers and 2000 tonnes; a 12-10 vote; the F-16 and G20; 3:2 odds; 2:03.45 hours.")]
    [InlineData("In the past year, over the last week and for the next month.")]
    [InlineData("The last man to pass this way was the next in line; this Sunday Times story.")]
    public void Words_and_numbers_that_are_no_dates(string text)
    {
        var found = Markup.Draw(
            text,
            Dates(text).Where(date => date.Kind != DateKind.Month || date.Day is not null).Select(date => (date.At.Span, (string?)null))
        );

        Assert.Equal(text, found);
    }

    [Fact]
    public void Parts_of_a_date_are_kept_as_written()
    {
        var date = Assert.Single(DateReader.ReadWritten(Passage("Monday, Feb. 30, 2026").All));

        Assert.Equal((DayOfWeek.Monday, 30, 2, 2026), (date.Weekday?.Value, date.Day?.Value, date.Month?.Value, date.Year?.Value));
        Assert.Equal("Monday|30|Feb|2026", $"{date.Weekday?.At}|{date.Day?.At}|{date.Month?.At}|{date.Year?.At}");
    }

    [Fact]
    public void Nothing_is_resolved_without_an_anchor()
    {
        Assert.All(Dates("Said on Monday, Feb 2, and yesterday.", anchor: null), date => Assert.Null(date.From));
    }

    [Fact]
    public void A_stretch_is_read_without_the_words_around_it()
    {
        var passage = Passage("Feb 2 2026");

        Assert.Equal("Feb 2", Assert.Single(DateReader.ReadWritten(passage.Excerpt(0, 5))).At.Text);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9999)]
    public void The_ends_of_the_calendar_do_not_throw(int year)
    {
        var days = new DateOnly(year, 1, 1).AddDays(year == 9999 ? 364 : 0);

        Assert.NotEmpty(
            Dates("last Monday, next week, 900 years ago, in 900 months, last quarter, Dec 31 to Jan 1, 999 weeks ago, Feb 29", days)
        );
    }

    [Fact]
    public void Any_text_is_read_in_order_and_in_time()
    {
        string[] pieces =
        [
            "Feb",
            ".",
            " ",
            "2",
            "-",
            "5",
            ",",
            "2026",
            "Monday",
            "the",
            "of",
            "last",
            "week",
            "ago",
            "3 p.m.",
            "/",
            ":",
            "\uD800",
            "é",
            "from",
            "to",
            "May",
            "(",
            ")",
            "'",
            "s",
            "early",
            "2026-02-03",
            "T",
            "\u00A0",
            "90",
            "quarter",
            "third",
            "this",
            "today",
            "the day before ",
            "\uFFFC",
            "GMT",
            "–",
        ];
        var random = new Random(7);
        for (var round = 0; round < 4000; round++)
        {
            var text = string.Concat(
                Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)] + (random.Next(2) == 0 ? " " : ""))
            );
            var end = 0;
            foreach (var date in Dates(text))
            {
                Assert.InRange(date.At.Start, end, text.Length);
                Assert.InRange(date.At.End, date.At.Start + 1, text.Length);
                end = date.Until?.At.End ?? date.At.End;
            }
        }

        foreach (var piece in pieces)
            Dates(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)) + " Feb 2");
    }

    static void Check(string marked)
    {
        var text = Markup.Read(marked).Text;

        Assert.Equal(marked, Markup.Draw(text, Dates(text).Select(date => (date.At.Span, (string?)Days(date)))));
    }

    static string Days(DateMention date) =>
        date.From is not { } from ? "?"
        : date.To == from ? $"{from:yyyy-MM-dd}"
        : $"{from:yyyy-MM-dd}..{date.To:yyyy-MM-dd}";

    static ImmutableArray<DateMention> Dates(string text) => Dates(text, Anchor);

    static ImmutableArray<DateMention> Dates(string text, DateOnly? anchor)
    {
        var passage = Passage(text, anchor);
        var draft = new Draft(passage.Source, DraftFormat.PlainText, Header.None, [passage], [], []);
        return new Story(draft, FactBook.Empty, Anchor).Dates;
    }

    static Passage Passage(string text, DateOnly? anchor = null)
    {
        var source = SourceText.From(text, "story.txt", anchor);
        var span = new TextSpan(0, text.Length);
        return new(source, PassageKind.Paragraph, 0, text, span, text.Length == 0 ? [] : [new(0, text.Length, span, true)]) { Index = 0 };
    }
}
