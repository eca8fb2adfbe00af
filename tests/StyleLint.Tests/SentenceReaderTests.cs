using StyleLint.Reading;

namespace StyleLint.Tests;

/// <summary>Each sentence is marked.</summary>
public sealed class SentenceReaderTests
{
    [Fact]
    public void What_runs_on_without_an_end_is_cut_between_words()
    {
        var text = string.Join(' ', Enumerable.Repeat("harbour", 1_000));
        var sentences = SentenceReader.Read(text);
        Assert.All(sentences, range => Assert.InRange(range.GetOffsetAndLength(text.Length).Length, 1, 1_500));
        Assert.Equal(text, string.Join(' ', sentences.Select(range => text[range])));
    }

    [Fact]
    public void A_long_sentence_stays_whole()
    {
        var text = string.Join(' ', Enumerable.Repeat("harbour", 180)) + ".";
        Assert.Equal(0..text.Length, Assert.Single(SentenceReader.Read(text)));
    }

    [Theory]
    [InlineData("[|The bridge shut.|] [|It was old.|]")]
    [InlineData("[|Is it shut?|] [|Yes!|] [|No…|] [|Perhaps.|]")]
    [InlineData("[|The U.S. Senate met Sen. Roe, Gov. Doe and Mr. Poe of St. Paul.|] [|They ate.|]")]
    [InlineData("[|He lives in the U.S.|] [|She does not.|]")]
    [InlineData("[|They met at 9 a.m. Monday and left at 4 p.m. Eastern.|] [|It rained.|]")]
    [InlineData("[|They met at 9 a.m.|] [|Nobody spoke.|]")]
    [InlineData("[|J. K. Roe and John F. Doe won $3.5 million, or No. 2 on the list.|] [|It ended Feb. 2 in Oslo.|]")]
    [InlineData("[|Roe Inc. bought Doe Corp. for little.|] [|The firm Poe & Co. said so.|]")]
    [InlineData("[|He sold Roe Inc.|] [|The firm had failed.|]")]
    [InlineData("[|“It shuts.”|] [|Then they left.|]")]
    [InlineData("""[|She said "it shuts."|] [|Then they left.|]""")]
    [InlineData("[|(It shuts.)|] [|Then they left.|]")]
    [InlineData("""[|"Is it shut?" he asked.|] [|Nobody knew.|]""")]
    [InlineData("""[|"Is it shut?" Mr Roe asked.|] [|Nobody knew.|]""")]
    [InlineData("""[|"Is it shut?"|] [|Nobody in the hall knew.|]""")]
    [InlineData("[|We wait ... and wait.|] [|Then we go...|] [|Then we come.|]")]
    [InlineData("[|The words . . . were few.|] [|So it goes.|]")]
    [InlineData("[|See example.com or v1.2.3 for it.|] [|The end.|]")]
    [InlineData("[|1. The bridge is shut.|] [|2 is next.|]")]
    [InlineData("[|Sales fell at eBay.|] [|iPhone sales rose.|]")]
    [InlineData("[|It ended in 2004.|] [|48 people came.|]")]
    [InlineData("[|Turn to p. 55 of vol. 3, e.g. the map.|]")]
    [InlineData("  [|It shut.|]  ")]
    public void Cuts_sentences(string marked)
    {
        var text = Markup.Read(marked).Text;
        var story = QuoteReaderTests.StoryOf(text);
        Assert.Equal(
            marked,
            Markup.Draw(text, story.Sentences(story.Draft.Passages[0]).Select(sentence => (sentence.At.Span, (string?)null)))
        );
    }

    [Theory]
    [InlineData(". ")]
    [InlineData("A. ")]
    [InlineData("a.")]
    [InlineData("?\" ")]
    [InlineData("?\" A b ")]
    [InlineData(". . ''")]
    [InlineData("\uD83D.\u0301 ")]
    public void Covers_anything(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        var story = QuoteReaderTests.StoryOf(text);
        var last = 0;
        foreach (var sentence in story.Sentences(story.Draft.Passages[0]))
        {
            Assert.True(text.AsSpan(last, sentence.At.Start - last).IsWhiteSpace(), $"lost at {last}");
            last = sentence.At.End;
        }

        Assert.True(text.AsSpan(last).IsWhiteSpace(), $"{last} of {text.Length}");
    }
}
