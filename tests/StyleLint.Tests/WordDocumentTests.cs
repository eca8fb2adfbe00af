using System.Text;
using StyleLint.Workspace.Word;

namespace StyleLint.Tests;

/// <summary>A Word document as a draft: what its writer sees is there, what is left out is said, and no file can do harm.</summary>
public class WordDocumentTests
{
    const string Run = "<w:r><w:t xml:space=\"preserve\">";
    const string End = "</w:t></w:r>";

    static WordRead Read(byte[] file)
    {
        using var bytes = new MemoryStream(file);
        return WordDocument.Read(bytes);
    }

    static WordRead ReadBody(string body) => Read(WordFile.Of(body));

    [Theory]
    [InlineData("<w:pStyle w:val=\"berschrift1\"/>", "# The harbor\n")]
    [InlineData("<w:pStyle w:val=\"Own\"/>", "# The harbor\n")]
    [InlineData("<w:outlineLvl w:val=\"2\"/>", "### The harbor\n")]
    [InlineData("<w:outlineLvl w:val=\"9\"/>", "The harbor\n")]
    [InlineData("<w:pStyle w:val=\"Round\"/>", "The harbor\n")]
    [InlineData("<w:pStyle w:val=\"Unheard\"/>", "The harbor\n")]
    [InlineData("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>", "- The harbor\n")]
    [InlineData("<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>", "- The harbor\n")]
    [InlineData("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>", "1. The harbor\n")]
    [InlineData("<w:numPr><w:numId w:val=\"0\"/></w:numPr>", "The harbor\n")]
    public void A_paragraph_is_what_its_style_and_list_make_of_it(string properties, string markdown) =>
        Assert.Equal(markdown, ReadBody(WordFile.Paragraph("The harbor", properties)).Markdown);

    [Fact]
    public void Under_a_title_headings_are_the_second_level() =>
        Assert.Equal(
            "# Harbor\n\n## Costs\n",
            ReadBody(
                WordFile.Paragraph("Harbor", "<w:pStyle w:val=\"Ttl\"/>") + WordFile.Paragraph("Costs", "<w:pStyle w:val=\"berschrift1\"/>")
            ).Markdown
        );

    [Fact]
    public void Lists_nest_and_count()
    {
        static string Item(string words, int list, int level) =>
            WordFile.Paragraph(words, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

        Assert.Equal(
            "1. One\n2. Two\n\nThen\n\n- A\n    - B\n- C\n",
            ReadBody(
                Item("One", 2, 0) + Item("Two", 2, 0) + WordFile.Paragraph("Then") + Item("A", 1, 0) + Item("B", 1, 1) + Item("C", 1, 0)
            ).Markdown
        );
    }

    [Theory]
    [InlineData("<w:i/>", "a *jewel* said\n")]
    [InlineData("<w:b/><w:i/>", "a ***jewel*** said\n")]
    [InlineData("<w:i w:val=\"0\"/>", "a jewel said\n")]
    [InlineData("<w:rStyle w:val=\"Slant\"/>", "a *jewel* said\n")]
    public void Italics_and_bold_stay(string properties, string markdown) =>
        Assert.Equal(
            markdown,
            ReadBody(
                $"<w:p>{Run}a {End}<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">jewel </w:t></w:r>{Run}said{End}</w:p>"
            ).Markdown
        );

    [Theory]
    [InlineData("web", "the [budget](https://dellmark.example/budget)\n")]
    [InlineData("bad", "the budget\n")]
    [InlineData("none", "the budget\n")]
    public void A_link_to_the_web_stays_and_no_other(string id, string markdown) =>
        Assert.Equal(markdown, ReadBody($"<w:p>{Run}the {End}<w:hyperlink r:id=\"{id}\">{Run}budget{End}</w:hyperlink></w:p>").Markdown);

    [Fact]
    public void So_does_one_that_is_a_field() =>
        Assert.Equal(
            "the [budget](https://dellmark.example/) is\n",
            ReadBody(
                $"<w:p>{Run}the {End}<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://dellmark.example/\" </w:instrText></w:r>"
                    + $"<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{Run}budget{End}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>{Run} is{End}</w:p>"
            ).Markdown
        );

    [Fact]
    public void Deletions_and_comments_are_left_out_insertions_are_kept_and_it_is_said()
    {
        var read = ReadBody(
            $"<w:p>{Run}It was {End}<w:del><w:r><w:delText>a scandal</w:delText></w:r></w:del><w:ins>{Run}late{End}</w:ins>"
                + "<w:r><w:commentReference w:id=\"0\"/></w:r>"
                + $"<w:moveFrom>{Run}gone{End}</w:moveFrom><w:moveTo>{Run} now{End}</w:moveTo>"
                + "<w:r><w:rPr><w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"
                + "<w:r><w:drawing><w:p/></w:drawing></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>"
        );
        Assert.Equal("It was late now.\n", read.Markdown);
        Assert.Equal(
            string.Join(
                '\n',
                "2 tracked deletions were left out.",
                "2 tracked insertions were taken as part of the text.",
                "1 comment was left out.",
                "1 footnote was left out, and not checked.",
                "1 picture or text box was left out, and not checked.",
                "1 hidden passage was left out."
            ),
            string.Join('\n', read.Notes)
        );
    }

    [Fact]
    public void A_paragraph_whose_end_was_deleted_goes_on_in_the_next() =>
        Assert.Equal(
            "One two\n\nThree\n",
            ReadBody(
                $"<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>{Run}One {End}</w:p><w:p>{Run}two{End}</w:p>{WordFile.Paragraph("Three")}"
            ).Markdown
        );

    [Fact]
    public void A_table_is_a_table() =>
        Assert.Equal(
            "| Item | Cost |\n| --- | --- |\n| Piers | $48 |\n",
            ReadBody(
                "<w:tbl>"
                    + $"<w:tr><w:tc>{WordFile.Paragraph("Item")}</w:tc><w:tc>{WordFile.Paragraph("Cost")}</w:tc></w:tr>"
                    + $"<w:tr><w:tc>{WordFile.Paragraph("Piers")}</w:tc><w:tc>{WordFile.Paragraph("$48")}</w:tc></w:tr></w:tbl>"
            ).Markdown
        );

    [Theory]
    [InlineData("1. FC Hull won")]
    [InlineData("# is a sharp")]
    [InlineData("- 3 degrees")]
    [InlineData("a * b * c")]
    [InlineData("&lt;b&gt;bold&lt;/b&gt;")]
    [InlineData("snake_case and _this_")]
    [InlineData("[sic](really)")]
    [InlineData("R&amp;amp;D")]
    [InlineData("a `tick`")]
    public void Words_stay_words(string words)
    {
        var markdown = ReadBody(WordFile.Paragraph(words)).Markdown!;
        var passage = Assert.Single(Drafts.Draft.Parse(Text.SourceText.From(markdown)).Passages);
        Assert.Equal(System.Net.WebUtility.HtmlDecode(words), passage.Text);
        Assert.Equal(Drafts.PassageKind.Paragraph, passage.Kind);
    }

    [Fact]
    public void A_bomb_is_refused_and_not_unpacked()
    {
        var read = ReadBody(WordFile.Paragraph(new string('x', 40 * 1024 * 1024)));
        Assert.Equal("unpacks to more than 32 MiB, which is no story", read.WhyNot);
        var styles = Read(WordFile.Zip(("word/styles.xml", new string(' ', 5 * 1024 * 1024)), ("word/document.xml", "<x/>")));
        Assert.Equal("unpacks to more than 4 MiB, which is no story", styles.WhyNot);
    }

    [Fact]
    public void No_entity_is_expanded_and_nothing_is_fetched()
    {
        const string Billion = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        const string Outside = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
        foreach (var start in new[] { Billion, Outside })
            Assert.Equal("is a damaged Word document", Read(WordFile.Zip(("word/document.xml", $"{start}<x>&a;</x>"))).WhyNot);
    }

    [Theory]
    [InlineData("", "is no Word document (.docx), or a damaged one")]
    [InlineData("PK\u0003\u0004 but no package", "is no Word document (.docx), or a damaged one")]
    [InlineData("Dear editor", "is no Word document (.docx), or a damaged one")]
    public void What_is_no_package_is_said_to_be_none(string text, string why) =>
        Assert.Equal(why, Read(Encoding.Latin1.GetBytes(text)).WhyNot);

    [Fact]
    public void The_old_format_and_missing_parts_are_named()
    {
        Assert.Equal(
            "is in Word's old .doc format or locked with a password; save it as .docx without one",
            Read([0xD0, 0xCF, 0x11, 0xE0, 0, 0]).WhyNot
        );
        Assert.Equal("has no text in it (word/document.xml is missing)", Read(WordFile.Zip()).WhyNot);
        Assert.Equal("is a damaged Word document", Read(WordFile.Zip(("word/document.xml", "<w:document"))).WhyNot);
        Assert.Equal("", Read(WordFile.Zip(("word/document.xml", "<nothing/>"))).Markdown);
    }

    [Fact]
    public void Any_byte_turned_over_gives_a_draft_or_a_reason()
    {
        var sound = WordFile.Of(WordFile.Paragraph("The harbor") + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>");
        for (var at = 0; at < sound.Length; at += 7)
        {
            var turned = (byte[])sound.Clone();
            turned[at] ^= 0xFF;
            var read = Read(turned);
            Assert.True(read.Markdown is null != read.WhyNot is null);
        }
    }

    [Theory]
    [InlineData("w:sdt", 900, "In\n")]
    [InlineData("w:sdt", 1_100, null)]
    [InlineData("w:sdtPr", 900, "")]
    [InlineData("w:sdtPr", 1_100, null)]
    public void Elements_nested_without_end_are_refused_and_cost_no_memory(string element, int depth, string? markdown)
    {
        var body =
            string.Concat(Enumerable.Repeat($"<{element}>", depth))
            + WordFile.Paragraph("In")
            + string.Concat(Enumerable.Repeat($"</{element}>", depth));
        var read = ReadBody(body);
        Assert.Equal(
            (markdown, markdown is null ? "nests deeper than 1,000 levels, which is no story" : null),
            (read.Markdown, read.WhyNot)
        );
    }

    [Theory]
    [InlineData(900, null)]
    [InlineData(1_100, "has more than 1,000 attributes in one place, which is no story")]
    public void Attributes_without_end_are_refused(int count, string? whyNot)
    {
        var attributes = string.Concat(Enumerable.Range(0, count).Select(number => $" a{number}=''"));
        Assert.Equal(whyNot, ReadBody($"<w:p{attributes}/>").WhyNot);
    }

    [Fact]
    public void One_address_behind_each_of_many_words_makes_no_draft_without_end()
    {
        var address = $"https://dellmark.example/{new string('a', 1_900)}";
        var links = string.Concat(
            Enumerable.Repeat(
                "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>HYPERLINK \""
                    + address
                    + "\"</w:instrText><w:fldChar w:fldCharType=\"separate\"/>"
                    + string.Concat(Enumerable.Repeat("<w:t>a</w:t>", 1_000))
                    + "<w:fldChar w:fldCharType=\"end\"/></w:r>",
                5
            )
        );
        Assert.Equal("holds more than 8 MiB of text, which is no story", ReadBody($"<w:p>{links}</w:p>").WhyNot);
    }

    // What grows with the square of a thousand takes sixty-four times as much for eight thousand.
    [Fact]
    public void What_a_document_takes_of_memory_grows_with_its_length()
    {
        Grows(count => $"<w:p>{Times(count, _ => "<w:r><w:t>a</w:t></w:r>")}</w:p>");
        Grows(count =>
            $"<w:tbl><w:tr>{Times(count, _ => "<w:tc/>")}</w:tr>{Times(count, _ => $"<w:tr><w:tc>{WordFile.Paragraph("a")}</w:tc></w:tr>")}</w:tbl>"
        );

        static string Times(int count, Func<int, string> each) => string.Concat(Enumerable.Range(0, count).Select(each));

        static void Grows(Func<int, string> body)
        {
            var (few, many) = (WordFile.Of(body(1_000)), WordFile.Of(body(8_000)));
            Read(few);
            var (less, more) = (Bytes(few), Bytes(many));
            Assert.True(more < 12 * less, $"{less:N0} → {more:N0} bytes: {body(1)}");
        }

        static long Bytes(byte[] file)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Read(file);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void A_row_that_is_wider_than_the_first_keeps_its_cells()
    {
        static string Row(params string[] cells) =>
            $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc>{WordFile.Paragraph(cell)}</w:tc>"))}</w:tr>";
        Assert.Equal(
            "| Town |  |\n| --- | --- |\n| Dell | 12 |\n| Mark |\n",
            ReadBody($"<w:tbl>{Row("Town")}{Row("Dell", "12")}{Row("Mark")}</w:tbl>").Markdown
        );
    }
}
