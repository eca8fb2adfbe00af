using System.Collections.Immutable;
using StyleLint.Wire;

namespace StyleLint.Tests;

public class FingerprintTests
{
    [Fact]
    public void Any_twelve_shared_words_are_found()
    {
        var random = new Random(4);
        for (var round = 0; round < 500; round++)
        {
            var story = Enumerable.Range(0, 300).Select(_ => $"w{random.Next(5000)}").ToArray();
            var from = random.Next(story.Length - Fingerprints.ShortestRun);
            var copied = string.Join(' ', story.Skip(from).Take(Fingerprints.ShortestRun));
            AssertFound(new("1", "Reuters", "", string.Join(' ', story)), copied);
        }
    }

    [Theory]
    [InlineData("We shall mend the old bridge before the frost.")]
    [InlineData("mend the old bridge before")]
    [InlineData("Nobody has asked us, nobody will ask us, and we shall therefore go ahead with it")]
    public void A_shared_quotation_finds_its_story(string quotation)
    {
        var padding = string.Join(' ', Enumerable.Range(0, 200).Select(n => $"w{n}"));
        AssertFound(new("1", "Reuters", "", $"{padding}\nThe mayor said \"{quotation}\" on Monday.\n{padding}"), quotation);
    }

    [Theory]
    [InlineData("Russia's U.S. cease-fire of 1,780 men, he said", "russia US ceasefire OF 1780 men: “he” said!")]
    [InlineData("talks — aimed at ending it", "Talks aimed at (ending) it.")]
    public void What_sounds_alike_is_alike(string one, string other) =>
        Assert.Equal(Fingerprints.OfText(one).ToArray(), Fingerprints.OfText(other).ToArray());

    [Theory]
    [InlineData("it rose by 5.93 percent", "it rose by 593 percent")]
    [InlineData("the end. Next it rained", "the end next-it rained so")]
    public void What_says_something_else_is_not_alike(string one, string other) =>
        Assert.NotEqual(Fingerprints.OfText(one).ToArray(), Fingerprints.OfText(other).ToArray());

    // Archives outlive versions: when this fails, the format needs a new name.
    [Fact]
    public void The_format_does_not_change()
    {
        Assert.Equal("words5-window8-quotes5-fnv1a64-1", Fingerprints.Format);
        Assert.Equal([8817558500037025145, 11468895102639464925], Fingerprints.OfText("The mayor’s five old bridges close").ToArray());
    }

    [Fact]
    public void A_story_of_400_words_has_about_a_hundred()
    {
        var random = new Random(1);
        string Some(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => $"w{random.Next(5000)}"));
        var body = string.Join('\n', Enumerable.Range(0, 10).Select(_ => $"{Some(30)} \"{Some(10)},\" he said."));
        Assert.InRange(Fingerprints.OfStory(new("1", "AP", "", body)).Length, 80, 115);
    }

    static void AssertFound(WireStory story, string words) =>
        Assert.True(Fingerprints.OfStory(story).Intersect(Fingerprints.OfText(words)).Any(), $"nothing of \"{words}\" is kept");
}
