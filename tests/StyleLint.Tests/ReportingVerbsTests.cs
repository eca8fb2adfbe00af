using StyleLint.Reading;

namespace StyleLint.Tests;

public sealed class ReportingVerbsTests
{
    [Theory]
    [InlineData("The mayor {|say:said|} so and {|add:adding|} more, {|according to:according to|} Roe.")]
    [InlineData("The {|report:report|} {|report:reports|} that the United States {|deny:denied|} it.")]
    [InlineData("Roe {|claim:claims|} the {|claims:claims|} are wrong.")]
    [InlineData("Analysts {|view:view|} it with fear and {|see:see|} no end.")]
    [InlineData("The bridge shut on Monday.")]
    public void Finds_cues(string marked)
    {
        var story = QuoteReaderTests.StoryOf(Markup.Read(marked).Text);
        var found = ReportingVerbs.Find(story.Draft.Passages[0].All).Select(cue => (cue.At.Span, (string?)cue.Lemma));
        Assert.Equal(marked, Markup.Draw(story.Draft.Source.Text, found));
    }

    [Theory]
    [InlineData("said", true)]
    [InlineData("Told", true)]
    [InlineData("emphasised", true)]
    [InlineData("states", false)]
    [InlineData("report", false)]
    [InlineData("believe", false)]
    [InlineData("bridge", false)]
    [InlineData("", false)]
    public void Tells_verbs_of_speech(string word, bool expected) => Assert.Equal(expected, ReportingVerbs.Contains(word));
}
