using System.Text.RegularExpressions;
using StyleLint.Kinds;

namespace StyleLint.Tests;

public class RequiredWordsTests
{
    [Theory]
    [InlineData("storm", "storm")]
    [InlineData(@"at\s+this\s+point", "point")]
    [InlineData("utilis(?:e|ed)", "utilis")]
    [InlineData("colou?r", "colo")]
    [InlineData("storms?|gales?", "storm gale")]
    [InlineData("(?:political|military) analyst", " analyst")]
    [InlineData(@"(?:Jan|Feb)\.", "Jan Feb")]
    [InlineData(@"\(A\.P\.\)", "(A.P.)")]
    [InlineData(@"\bon\s+TK\b", "TK")]
    [InlineData(@"\p{Lu}\w+, (?:said|told)", "said told")]
    [InlineData("(?<!the )vote", "vote")]
    [InlineData("(?<word>vote)s", "vote")]
    [InlineData("[Ii]nsert", "Insert insert")]
    [InlineData(@"\[[Aa]dd (?:names|dates|links)", "[Add  [add ")]
    [InlineData("ab{2}c", "ab")]
    [InlineData("a|storm", null)]
    [InlineData("(?i)storm", null)]
    [InlineData(@"\x41bc", null)]
    [InlineData("(?:storm)?", null)]
    [InlineData("[a-z]+", null)]
    [InlineData("(?:storm|)", null)]
    [InlineData("été", null)]
    public void Every_match_holds_one_of_them(string pattern, string? words) =>
        Assert.Equal(words, RequiredWords.Of(pattern) is { } found ? string.Join(' ', found) : null);

    [Fact]
    public void A_match_never_lacks_them_whatever_the_expression()
    {
        string[] pieces = ["a", "b", "ab", "B", "(?:", "(", ")", "|", "[ab]", "[^b]", "?", "*", "+", "{2}", "{0,1}", "{1,}", @"\.", @"\w", ".", "^", "$", "(?=", "(?!", "(?<!", @"\b", "-", "é"];
        var random = new Random(7);
        var tried = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var pattern = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => pieces[random.Next(pieces.Length)]));
            Regex regex;
            try
            {
                regex = new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(200));
            }
            catch (ArgumentException)
            {
                continue;
            }

            if (RequiredWords.Of(pattern) is not { } required)
                continue;
            tried++;
            for (var i = 0; i < 20; i++)
            {
                var text = string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => "abB.-é "[random.Next(7)]));
                foreach (Match match in regex.Matches(text))
                    Assert.True(required.Any(word => match.Value.Contains(word)), $"{pattern} matches \"{match.Value}\" in \"{text}\" without {string.Join(' ', required)}");
            }
        }

        Assert.True(tried > 500, $"only {tried} expressions require words");
    }
}
