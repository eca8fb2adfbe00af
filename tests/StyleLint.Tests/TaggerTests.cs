using StyleLint.Reading;

namespace StyleLint.Tests;

public class TaggerTests
{
    [Theory]
    [InlineData("The mayor closed the old bridge.", "The/DT mayor/NN closed/VBD the/DT old/JJ bridge/NN ./.")]
    [InlineData("\"They don't know,\" she said.", "\"/`` They/PRP do/VBP n't/RB know/VB ,/, \"/'' she/PRP said/VBD ./.")]
    [InlineData("Ana’s boat is old.", "Ana/NNP ’s/POS boat/NN is/VBZ old/JJ ./.")]
    [InlineData("He cannot pay $1,200 (or more).", "He/PRP can/MD not/RB pay/VB $/$ 1,200/CD (/( or/CC more/JJR )/) ./.")]
    [InlineData("", "")]
    public void Words_are_told_apart_by_what_they_are(string sentence, string tagged) =>
        Assert.Equal(tagged, string.Join(' ', Tagger.Tag(sentence).Select(word => $"{sentence[word.At]}/{word.Tag}")));

    [Theory]
    [InlineData("...")]
    [InlineData("''''")]
    [InlineData(" \n\t")]
    [InlineData("\uD83D\uDE00 \uFFFC \uD83D")]
    [InlineData("a--b,,c::d")]
    public void Any_text_is_cut_up_in_order(string text)
    {
        var end = 0;
        foreach (var (at, tag) in Tagger.Tag(text))
        {
            Assert.True(at.Start.Value >= end && at.End.Value > at.Start.Value);
            Assert.NotEmpty(tag);
            end = at.End.Value;
        }

        Assert.True(end <= text.Length);
    }
}
