using StyleLint.Facts;
using StyleLint.Text;

namespace StyleLint.Tests;

public class HolidayTests
{
    [Theory]
    [InlineData("Easter", "2000-04-23 2000-04-30")]
    [InlineData("Easter Sunday", "2024-03-31 2024-05-05")]
    [InlineData("Easter", "2025-04-20 2025-04-20")]
    [InlineData("easter", "2026-04-05 2026-04-12")]
    [InlineData("Orthodox Easter", "2027-05-02")]
    [InlineData("Easter", "2038-04-25 2038-04-25")]
    [InlineData("Ash Wednesday", "2026-02-18")]
    [InlineData("Good Friday", "2026-04-03 2026-04-10")]
    [InlineData("Thanksgiving Day", "2026-11-26 2026-10-12")]
    [InlineData("Thanksgiving", "2029-11-22 2029-10-08")]
    [InlineData("Black Friday", "2026-11-27")]
    [InlineData("Labor Day", "2026-09-07 2026-05-01")]
    [InlineData("Memorial Day", "2026-05-25")]
    [InlineData("MLK Day", "2026-01-19")]
    [InlineData("Presidents' Day", "2026-02-16")]
    [InlineData("Presidents’ Day", "2027-02-15")]
    [InlineData("Victoria Day", "2025-05-19")]
    [InlineData("Victoria Day", "2026-05-18")]
    [InlineData("Spring bank holiday", "2022-05-30 2022-06-02")]
    [InlineData("Spring bank holiday", "2023-05-29")]
    [InlineData("Mother's Day", "2026-05-10 2026-03-15 2026-05-31")]
    [InlineData("Christmas", "2026-12-25 2026-01-07")]
    [InlineData("Juneteenth", "2026-06-19")]
    public void A_named_day_is_found_in_its_year(string name, string days)
    {
        var holiday = FactBook.Default.FindHoliday(name);
        Assert.NotNull(holiday);
        Assert.Equal(days.Split(' '), holiday.DaysIn(int.Parse(days[..4])).Select(day => day.ToString("yyyy-MM-dd")));
    }

    [Fact]
    public void Before_a_day_was_kept_so_nothing_is_known() => Assert.Empty(FactBook.Default.FindHoliday("Memorial Day")!.DaysIn(1968));

    [Theory]
    [InlineData("Ramadan")]
    [InlineData("Christmas tree")]
    [InlineData("")]
    public void What_has_no_rule_is_no_named_day(string name) => Assert.Null(FactBook.Default.FindHoliday(name));

    [Fact]
    public void A_newsroom_adds_days_of_its_own_and_replaces_ours()
    {
        var facts = Load(
            "holidays:\n- { name: Founders' Day, on: first Monday of May }\n- { name: Labor Day, on: 3 days after August 1 }\n"
        );
        Assert.Empty(facts.Problems);
        Assert.Equal([new(2026, 5, 4)], facts.Value.FindHoliday("Founders' Day")!.DaysIn(2026));
        Assert.Equal([new(2026, 8, 4)], facts.Value.FindHoliday("Labor Day")!.DaysIn(2026));
        Assert.NotNull(facts.Value.FindHoliday("Easter"));
    }

    [Theory]
    [InlineData("Easter 1")]
    [InlineData("February 30")]
    [InlineData("fifth Monday of May")]
    [InlineData("first Moonday of May")]
    [InlineData("0 days after Easter")]
    [InlineData("2 days before")]
    [InlineData("Monday before May 35")]
    [InlineData("2026-02-30")]
    [InlineData("some day")]
    public void A_day_that_is_none_is_shown_where_it_stands(string on)
    {
        var marked = $"holidays:\n- name: Founders' Day\n  on: [December 1, [|{on}|]]\n";
        var read = Markup.Read(marked);
        var (facts, problems) = Load(read.Text);
        Assert.Equal(Markup.Draw(read.Text, read.Marks), Markup.Draw(read.Text, [(Assert.Single(problems).Span, null)]));
        Assert.Single(facts.FindHoliday("Founders' Day")!.DaysIn(2026));
    }

    static Loaded<FactBook> Load(string text) => FactBook.Load([SourceText.From(text, "facts.yml")], FactBook.Default);
}
