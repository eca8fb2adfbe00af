using StyleLint.Facts;
using StyleLint.Kinds;

namespace StyleLint.Tests;

/// <summary>The table of governors, and what copy says before their names held against it.</summary>
public class GovernorTests
{
    static string[] Found(string sentence, DateOnly day) =>
        [
            .. Check
                .Lint($"OSLO, {day:MMMM d, yyyy} - {sentence}")
                .Diagnostics.Where(found => found.Rule.Name is "titles/wrong-governor")
                .Select(found => found.Source.Slice(found.Span).ToString()),
        ];

    [Fact]
    public void Every_state_has_one_governor_at_a_time()
    {
        var states = StateNames.Postals.Where(state => !Governors.Of(state).IsEmpty).ToList();
        Assert.Equal(50, states.Count);
        foreach (var state in states)
        {
            var all = Governors.Of(state);
            Assert.True(all[0].From <= Governors.First, $"{state} begins late");
            Assert.Null(all[^1].Until);
            for (var at = 1; at < all.Length; at++)
            {
                var gap = all[at].From.DayNumber - all[at - 1].Until!.Value.DayNumber;
                Assert.True(gap is >= 0 and <= 4, $"{state}: {all[at - 1].Name} and {all[at].Name}");
            }
        }
    }

    [Theory]
    [InlineData("Nevada Gov. Richard Sandoval came.", "Richard Sandoval")]
    [InlineData("He met Nevada Governor Richard Sandoval's wife.", "Richard Sandoval")]
    [InlineData("Gov. Ronald Scott of Florida came.", "Ronald Scott")]
    [InlineData("Kan. Gov. Steve Brownback came.", "Steve Brownback")]
    [InlineData("Texas Gov. Rick Scott came.", "Texas")]
    [InlineData("Gov. Scott Walker of Michigan came.", "Michigan")]
    [InlineData("Nevada Gov. Brian Sandoval came.", null)]
    [InlineData("Virginia Gov. William Walker came.", null)] // nobody of the table
    [InlineData("Former Texas Gov. Rick Scott came.", null)]
    [InlineData("Nevada Lt. Gov. Richard Sandoval came.", null)]
    [InlineData("In 1998 Nevada Gov. Richard Sandoval came.", null)]
    [InlineData("New Jersey Gov. C. Christie and Louisiana Gov. Piyush Jindal came.", null)]
    [InlineData("\"Texas Gov. Rick Scott came,\" she said.", null)]
    public void A_first_name_or_a_state_that_is_not_the_governors_is_found(string sentence, string? found) =>
        Assert.Equal(found is null ? [] : [found], Found(sentence, new(2014, 5, 5)));

    [Fact]
    public void Nothing_is_said_of_days_that_the_table_does_not_know()
    {
        Assert.Empty(Found("Nevada Gov. Richard Sandoval came.", new(2006, 5, 5)));
        Assert.Empty(Found("Nevada Gov. Richard Sandoval came.", Governors.KnownUntil.AddYears(1)));
    }
}
