using StyleLint.Drafts;
using StyleLint.Text;

namespace StyleLint.Tests;

public sealed class PlainTextTests
{
    static void Check(string marked, string? texts = null)
    {
        var draft = Draft.Parse(SourceText.From(Markup.Read(marked).Text, "draft.txt"));
        Assert.Equal(marked, Markup.Draw(draft.Source.Text, draft.Passages.Select(passage => (passage.All.Span, (string?)null))));
        if (texts is not null)
            Assert.Equal(texts, string.Join('\n', draft.Passages.Select(passage => passage.Text)));
        Assert.All(draft.Passages, passage => Assert.Equal((PassageKind.Paragraph, 0), (passage.Kind, passage.Level)));
        DraftTests.AssertSound(draft);
    }

    [Theory]
    [InlineData("[|One paragraph|]\n\n[|Two|]\n \t \n[|Three|]")]
    [InlineData("[|A **star** and <b>tag</b> and &amp; and `tick` stay|]")]
    [InlineData("[|# Not a heading|]\n[|===|]")]
    [InlineData("  [|Blanks around|]  \n\n\t[|Tab|]")]
    [InlineData("• [|World|]\n  • [|Tuesday, 10 Jan 2023|]\n- [|Dash|]\n* [|Star|]")]
    [InlineData("[|-1 degrees|]\n[|*starred|]\n[|-|]\n[|VIENNA - The council met|]")]
    [InlineData("[|One|]\r[|Two|]\r\r[|Three|]")]
    public void Reads_lines(string marked) => Check(marked);

    [Theory]
    // Each line is as long as a paragraph is: nobody wrapped them.
    [InlineData(
        "[|The council voted late on Thursday to close the swimming pool at the edge of town for the whole of the coming winter season.|]\n"
            + "[|the mayor, who had argued against it for months, left the chamber before the count and declined to speak to reporters "
            + "outside.|]"
    )]
    // A headline with its byline, the longest line first.
    [InlineData("[|Council closes swimming pool for the whole of the coming winter|]\n[|By Ada Obi|]")]
    [InlineData("[|Council closes swimming pool for the coming winter|]\n[|Ada Obi, Night Editor|]\n[|January 10, 2023|]")]
    // A list of headlines of varied length.
    [InlineData(
        "[|Harbour bridge to open a month early|]\n[|Rain ends drought in the northern valleys|]\n[|Tram drivers accept pay offer|]\n"
            + "[|Museum returns bronze figures to their village|]\n[|Two goats found alive on ferry roof|]\n[|Sugar price falls again|]\n"
            + "[|School meals stay free until summer, ministry says|]\n[|Lighthouse keeper retires after forty years|]\n[|Cyclist sets record|]\n[|Fog closes airport for second day|]"
    )]
    [InlineData("[|eggs|]\n[|milk|]\n[|two loaves of bread|]\n[|butter|]")]
    [InlineData("[|the first line of some verse|]\n[|goes on here|]\n[|and here a little longer now|]\n[|then stops|]")]
    public void Keeps_lines_apart_that_nobody_wrapped(string marked) => Check(marked);

    [Theory]
    [InlineData(
        "[|The council voted late on Thursday to close the swimming pool at\nthe edge of town for the whole of the coming winter, saying that\nheating it had become too dear.|]",
        "The council voted late on Thursday to close the swimming pool at the edge of town for the whole of the coming winter, "
            + "saying that heating it had become too dear."
    )]
    // The second paragraph proves nothing by itself but stands in a wrapped file; the headline and byline would have fitted on one line.
    [InlineData(
        "[|Council closes pool|]\n[|By Ada Obi|]\n\n[|The council voted late on Thursday to close the swimming pool at\nthe edge of town for the whole of the coming winter, saying that\nheating it had become too dear.|]\n\n"
            + "[|The mayor left before the count. She had said it was a mistake.\nMs. Obi did not comment.|]",
        "Council closes pool\nBy Ada Obi\n"
            + "The council voted late on Thursday to close the swimming pool at the edge of town for the whole of the coming winter, saying that heating it had become too dear.\n"
            + "The mayor left before the count. She had said it was a mistake. Ms. Obi did not comment."
    )]
    // A short last line ends a paragraph although no blank line follows.
    [InlineData(
        "[|The council voted late on Thursday to close the swimming pool at\nthe edge of town for the winter.|]\n[|The mayor left before the count and declined to say anything at\nall to those who were waiting outside.|]",
        "The council voted late on Thursday to close the swimming pool at the edge of town for the winter.\nThe mayor left before the count and declined to say anything at all to those who were waiting outside."
    )]
    // What stands after a comma goes on, however much room there was.
    [InlineData(
        "[|The council voted late on Thursday to close the swimming pool at\nthe edge of town on Tuesday, March 31,\n2026, and to open it in May.|]",
        "The council voted late on Thursday to close the swimming pool at the edge of town on Tuesday, March 31, 2026, and to open "
            + "it in May."
    )]
    [InlineData(
        "* [|The council voted late on Thursday to close the swimming pool\n  at the edge of town.|]\n* [|The mayor left before the count and declined to say anything\n  at all.|]",
        "The council voted late on Thursday to close the swimming pool at the edge of town.\nThe mayor left before the count and declined to say anything at all."
    )]
    // A date is one date, in copy that proves no width as well.
    [InlineData("[|It opened on March 31,\n1987. Then it shut.|]\n[|Ada Obi|]", "It opened on March 31, 1987. Then it shut.\nAda Obi")]
    // Somebody has added a word since.
    [InlineData(
        "[|The council voted late on Thursday to close the swimming pool at\nthe edge of the small town for the whole of the coming winter, saying that\nheating it had become too dear.|]",
        "The council voted late on Thursday to close the swimming pool at the edge of the small town for the whole of the coming "
            + "winter, saying that heating it had become too dear."
    )]
    public void Joins_lines_that_were_wrapped(string marked, string texts) => Check(marked, texts);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void Joins_lines_whatever_ends_them(string lineEnd) =>
        Check(
            "[|The council voted late on Thursday to close the swimming pool at\nthe edge of town for the winter.|]\n\n[|Next|]\n".Replace(
                "\n",
                lineEnd,
                StringComparison.Ordinal
            ),
            "The council voted late on Thursday to close the swimming pool at the edge of town for the winter.\nNext"
        );

    [Fact]
    public void Points_at_words_across_a_wrapped_line()
    {
        var passage = Assert.Single(
            Draft
                .Parse(
                    SourceText.From(
                        "The council voted late on Thursday to close the swimming pool at\n the edge of town for the winter.",
                        "a.txt"
                    )
                )
                .Passages
        );
        var at = passage.Text.IndexOf("at the edge", StringComparison.Ordinal);
        Assert.Equal("at\n the edge", passage.Source.Slice(passage.Locate(at, 11)).ToString());
        Assert.False(passage.IsVerbatim(at, 11));
        Assert.True(passage.IsVerbatim(at + 3, 8));
    }

    [Fact]
    public void What_long_files_cost_grows_with_their_length()
    {
        foreach (
            var text in new[]
            {
                new string('a', 1 << 18),
                string.Concat(Enumerable.Repeat("a\n", 1 << 16)),
                string.Concat(Enumerable.Repeat("- ", 1 << 17)),
                new string('\n', 1 << 18),
            }
        )
            Assert.InRange(Growth.StepCounter.Of(Growth.CountedRun.Parse, text, "a.txt").Steps, 0, text.Length * 300L);
    }
}
