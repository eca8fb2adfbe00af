namespace StyleLint.Tests;

/// <summary>First terms that are over, and years of leaving, held against the tables of Congress and of governors.</summary>
public class TermTests
{
    static string[] Found(string sentence, DateOnly day) =>
        [
            .. Check
                .Lint($"OSLO, {day:MMMM d, yyyy} - {sentence}")
                .Diagnostics.Where(found => found.Rule.Name is "titles/wrong-term")
                .Select(found => $"{found.Message}"),
        ];

    [Theory]
    [InlineData("Hassan, a first-term New Hampshire governor, rowed.", "2015-08-20")]
    [InlineData("The first-term Ohio Gov. John Kasich rowed.", "2016-08-20")]
    [InlineData("Elise Stefanik, a freshman New York Republican, rowed.", "2019-08-20")]
    [InlineData("Tim Scott, a first-term South Carolina senator, rowed.", "2020-08-20")]
    [InlineData("On the pier stood freshman Rep. Elise Stefanik.", "2018-08-20")]
    [InlineData("On the pier stood Rep. Michael Grimm, who resigned last year after a trial.", "2015-03-17")]
    [InlineData("On the pier stood Anthony Weiner, who resigned in 2012.", "2013-03-17")]
    public void A_first_term_that_is_over_is_found(string sentence, string day) =>
        Assert.Single(Found(sentence, DateOnly.Parse(day, null)));

    [Theory]
    [InlineData("Hassan, a first-term New Hampshire governor, rowed.", "2014-08-20")]
    [InlineData("Hassan, a second-term New Hampshire governor, rowed.", "2015-08-20")]
    [InlineData("The first-term Ohio Gov. John Kasich rowed.", "2012-08-20")]
    [InlineData("On the pier stood freshman Rep. Elise Stefanik.", "2016-08-20")]
    [InlineData("Tim Scott was then a freshman senator, and Elise Stefanik once a freshman.", "2020-08-20")]
    [InlineData("In 2013, Tim Scott, a freshman South Carolina Republican, rowed.", "2020-08-20")]
    [InlineData("On the pier stood Rep. Michael Grimm, who resigned this year.", "2015-03-17")]
    [InlineData("On the pier stood Anthony Weiner, who resigned in 2011.", "2013-03-17")]
    public void One_that_is_not_stays(string sentence, string day) => Assert.Empty(Found(sentence, DateOnly.Parse(day, null)));
}
