using System.Globalization;
using System.Text;
using StyleLint.Text;

namespace StyleLint.Tests;

public class TextTests
{
    static readonly byte[] Utf16Letters = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("é😀\r\nx")];

    public static TheoryData<string, byte[], string> Readable =>
        new()
        {
            { "ASCII", "a\nb"u8.ToArray(), "a\nb" },
            { "nothing", [], "" },
            { "UTF-8", "é “x” 😀"u8.ToArray(), "é “x” 😀" },
            { "UTF-8 with mark", [0xEF, 0xBB, 0xBF, .. "é\r\n"u8], "é\r\n" },
            { "mark alone", [0xEF, 0xBB, 0xBF], "" },
            { "UTF-16", Utf16Letters, "é😀\r\nx" },
            { "UTF-16, big end first", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("é😀")], "é😀" },
            { "UTF-32", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes("é😀")], "é😀" },
            { "UTF-32, big end first", [0, 0, 0xFE, 0xFF, .. new UTF32Encoding(true, false).GetBytes("é😀")], "é😀" },
            { "a second mark is a letter", [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF], "\uFEFF" },
            { "U+FFFD that was written", "a\uFFFDb"u8.ToArray(), "a\uFFFDb" },
        };

    [Theory]
    [MemberData(nameof(Readable))]
    public void Clean_bytes_come_back_as_they_were(string what, byte[] bytes, string text)
    {
        var source = SourceText.Decode(bytes, what);
        Assert.Equal(text, source.Text);
        Assert.Empty(source.Problems);
        Assert.True(source.RoundTrips);
        Assert.Equal(bytes, source.Encode(source.Text));
    }

    // Bytes in hexadecimal; the broken place is marked in the text they give.
    [Theory]
    [InlineData("61 62 93 63", "ab[|\uFFFD|]c", "byte 2 (0x93)", "quotation mark")]
    [InlineData("93 63 94", "[|\uFFFD|]c\uFFFD", "byte 0 (0x93)", "quotation mark")]
    [InlineData("C3 A9 96", "é[|\uFFFD|]", "byte 2 (0x96)", "a dash")]
    [InlineData("F0 9F 98 80 80", "😀[|\uFFFD|]", "byte 4 (0x80)", "euro")]
    [InlineData("63 61 66 E9 20", "caf[|\uFFFD|] ", "byte 3 (0xE9)", "accented letter")]
    [InlineData("61 C3", "a[|\uFFFD|]", "byte 1 (0xC3)", "accented letter")]
    [InlineData("EF BF 41", "[|\uFFFD|]A", "byte 0 (0xEF)", "UTF-8")]
    [InlineData("EF BF BD FF", "\uFFFD[|\uFFFD|]", "byte 3 (0xFF)", "UTF-8")]
    [InlineData("ED A0 80", "[|\uFFFD|]\uFFFD\uFFFD", "byte 0 (0xED)", "UTF-8")]
    [InlineData("EF BB BF 61 FF", "a[|\uFFFD|]", "byte 4 (0xFF)", "UTF-8")]
    [InlineData("FF FE 61 00 62", "a[|\uFFFD|]", "byte 4", "UTF-16")]
    [InlineData("FF FE 61 00 00 D8 62 00", "a[|\uFFFD|]b", "byte 4", "UTF-16")]
    [InlineData("FF FE 00 00 00 00 11 00", "[|\uFFFD|]", "byte 4", "UTF-32")]
    public void Lost_bytes_are_told_and_never_written_back(string hex, string marked, string where, string what)
    {
        var source = SourceText.Decode(Convert.FromHexString(hex.Replace(" ", "")), "x.md");
        var problem = Assert.Single(source.Problems);
        Assert.Equal(marked, Markup.Draw(source.Text, [(problem.Span, null)]));
        Assert.Contains(where, problem.Message);
        Assert.Contains(what, problem.Message);
        Assert.False(source.RoundTrips);
    }

    [Fact]
    public void A_binary_file_is_recognised()
    {
        var source = SourceText.Decode("\u007FELF\0\0\u0001"u8, "x.md");
        var problem = Assert.Single(source.Problems);
        Assert.Equal(new(4, 1), problem.Span);
        Assert.Contains("binary", problem.Message);
        Assert.True(source.RoundTrips);
    }

    [Fact]
    public void Any_bytes_are_read_without_a_throw()
    {
        var random = new Random(20260304);
        byte[][] marks =
        [
            [],
            [0xEF, 0xBB, 0xBF],
            [0xFF, 0xFE],
            [0xFE, 0xFF],
            [0xFF, 0xFE, 0, 0],
            [0, 0, 0xFE, 0xFF],
        ];
        for (var run = 0; run < 5_000; run++)
        {
            var rest = new byte[random.Next(12)];
            random.NextBytes(rest);
            byte[] bytes = [.. marks[run % marks.Length], .. rest];
            var source = SourceText.Decode(bytes, "x");
            Assert.All(source.Problems, problem => Assert.InRange(problem.Span.End, 0, source.Text.Length));
            if (source.RoundTrips)
                Assert.Equal(bytes, source.Encode(source.Text));
        }
    }

    [Fact]
    public void Folders_are_separated_by_slashes() => Assert.Equal("a/b/c.md", SourceText.Decode("x"u8, @"a\b/c.md").Path);

    public static TheoryData<string, string> Words()
    {
        var data = new TheoryData<string, string>();
        foreach (var word in (string[])["é", "😀", "👩‍👩‍👧", "日本", "e\u0301", "a\u2028b", "a\u0085b", "a\vb\fc", "\u2029", ""])
        {
            foreach (var end in (string[])["\n", "\r", "\r\n"])
                data.Add(word, end);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Lines_end_at_LF_CR_and_CRLF_alone(string word, string end)
    {
        var source = SourceText.From($"{word}{end}{end}x{word}{end}");
        Assert.Equal(4, source.LineCount);
        Assert.Equal([word, "", $"x{word}", ""], Enumerable.Range(0, 4).Select(line => source.Slice(source.LineSpan(line)).ToString()));
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Offsets_and_positions_are_each_others_inverse(string word, string end)
    {
        var source = SourceText.From($"{word}{end}x{word}{end}{end}y");
        for (var offset = 0; offset <= source.Text.Length; offset++)
        {
            var position = source.PositionAt(offset);
            // Between CR and LF there is no column of its own.
            if (offset <= source.LineSpan(position.Line).End)
                Assert.Equal(offset, source.OffsetAt(position));
        }
    }

    [Theory]
    [InlineData(-1, -1, 0)]
    [InlineData(0, 99, 2)]
    [InlineData(1, 0, 3)]
    [InlineData(99, 0, 5)]
    public void Positions_outside_count_as_the_nearest_inside(int line, int column, int offset) =>
        Assert.Equal(offset, SourceText.From("ab\ncd").OffsetAt(new(line, column)));

    [Fact]
    public void A_day_is_read_as_the_calendar_has_it()
    {
        string[] texts =
        [
            "2024-02-29",
            "2023-02-29",
            "1900-02-29",
            "2000-02-29",
            "2024-13-01",
            "2024-00-10",
            "2024-04-31",
            "0000-01-01",
            "0001-01-01",
            "9999-12-31",
            "2024-1-1",
            "2024/01/01",
            "2024-01-1x",
            "-024-01-01",
            " 2024-01-01",
            "2024-01-01 ",
            "٢٠٢٤-٠١-٠١",
            "",
        ];
        foreach (var text in texts)
        {
            DateOnly? expected = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : null;
            Assert.Equal(expected, IsoDay.Read(text));
        }
    }
}
