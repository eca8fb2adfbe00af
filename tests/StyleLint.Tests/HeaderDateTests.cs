using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Tests;

public class HeaderDateTests
{
    [Theory]
    [InlineData("2026-02-03")]
    [InlineData("2026-2-3")]
    [InlineData("2026-2-3 10:00")]
    [InlineData("2026/2/3")]
    [InlineData("2026.02.03")]
    [InlineData("2026 02 03")]
    [InlineData("20260203")]
    [InlineData("20260203T080000Z")]
    [InlineData("202602030800")]
    [InlineData("2026-02-03T08:00")]
    [InlineData("2026-02-03t23:30:00.000+01:00")]
    [InlineData("2026-02-03 08:00:00 -0500")]
    [InlineData("2026-02-03 08:00:00-05")]
    [InlineData("2026-02-03 08:00 UTC")]
    [InlineData("2026-02-03 08:00 Europe/Oslo")]
    [InlineData("2026-02-03, 8 a.m.")]
    [InlineData("2026-W06-2")]
    [InlineData("1770105600")]
    [InlineData("1770105600000")]
    [InlineData("3.2.2026")]
    [InlineData("3/3/2026", "2026-03-03")]
    [InlineData("13/2/2026", "2026-02-13")]
    [InlineData("2/13/2026", "2026-02-13")]
    [InlineData("13/02/26", "2026-02-13")]
    [InlineData("3 February 2026")]
    [InlineData("Feb 3 2026")]
    [InlineData("feb. 3rd, 2026")]
    [InlineData("2026 Feb 3")]
    [InlineData("2026-Feb-03")]
    [InlineData("3-Feb-2026")]
    [InlineData("3-Feb-26")]
    [InlineData("03FEB2026")]
    [InlineData("Tuesday, February 3, 2026 at 5.30 pm")]
    [InlineData("Tue, 03 Feb 2026 08:00:00 GMT")]
    [InlineData("Tue Feb  3 08:00:00 CET 2026")]
    [InlineData("8:00 AM EST, February 3, 2026")]
    [InlineData("'Published: 3 February 2026'")]
    [InlineData("Oslo, 3 February 2026")]
    [InlineData("Feb. 3-5, 2026")]
    public void Reads_a_day_however_it_is_written(string text, string day = "2026-02-03") =>
        Assert.Equal((HeaderDateKind.Day, day), Read(text));

    [Theory]
    [InlineData("2025-02-30", HeaderDateKind.Impossible)]
    [InlineData("2025-02-30T10:00:00Z", HeaderDateKind.Impossible)]
    [InlineData("20250230", HeaderDateKind.Impossible)]
    [InlineData("2025-13-01", HeaderDateKind.Impossible)]
    [InlineData("31 June 2025", HeaderDateKind.Impossible)]
    [InlineData("29/02/2025", HeaderDateKind.Impossible)]
    [InlineData("03/02/2026", HeaderDateKind.Ambiguous)]
    [InlineData("03-02-2026", HeaderDateKind.Ambiguous)]
    [InlineData("26-02-03", HeaderDateKind.Ambiguous)]
    [InlineData("Feb. 3", HeaderDateKind.WithoutYear)]
    [InlineData("30 Febuary", HeaderDateKind.Unreadable)]
    [InlineData("30 Febuary 2025", HeaderDateKind.Unreadable)]
    [InlineData("2026-W60-2", HeaderDateKind.Unreadable)]
    [InlineData("soon", HeaderDateKind.Unreadable)]
    [InlineData("12345", HeaderDateKind.Unreadable)]
    [InlineData("2026", HeaderDateKind.NoDay)]
    [InlineData("2026-02", HeaderDateKind.NoDay)]
    [InlineData("Feb 2026", HeaderDateKind.NoDay)]
    [InlineData("Spring 2026", HeaderDateKind.NoDay)]
    [InlineData("Q1 2026", HeaderDateKind.NoDay)]
    [InlineData("2019-2020", HeaderDateKind.NoDay)]
    [InlineData("Last Modified", HeaderDateKind.NoDay)]
    [InlineData("'{{ page.date }}'", HeaderDateKind.NoDay)]
    [InlineData("<% now %>", HeaderDateKind.NoDay)]
    internal void Says_of_the_rest_what_it_is(string text, HeaderDateKind kind) => Assert.Equal((kind, ""), Read(text));

    [Theory]
    [InlineData("By", 0)]
    [InlineData("'By:'", 0)]
    [InlineData("Written by", 0)]
    [InlineData("'-'", 0)]
    [InlineData("By Ada Obi", 1)]
    [InlineData("Ada Byby", 1)]
    [InlineData("Bye", 1)]
    public void A_byline_that_names_nobody_is_none(string value, int bylines) =>
        Assert.Equal(bylines, Check.Read($"---\nbyline: {value}\n---\nThe board met.\n").Page.Bylines.Length);

    static (HeaderDateKind, string) Read(string text)
    {
        var draft = Draft.Parse(SourceText.From($"---\ndate: {text}\n---\n"));
        var date = HeaderDateReader.Read(draft.Header.Find(FieldKind.Date)!.Values[0]);
        return (date.Kind, $"{date.Day:yyyy-MM-dd}");
    }
}
