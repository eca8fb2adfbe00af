using StyleLint.Drafts;
using StyleLint.Text;

namespace StyleLint.Tests;

public sealed class HeaderTests
{
    static string Draw(Draft draft)
    {
        List<(TextSpan, string?)> marks = [];
        foreach (var field in draft.Header.Fields)
        {
            foreach (var value in field.Values)
            {
                Assert.Equal((PassageKind.HeaderValue, -1), (value.Kind, value.Index));
                marks.Add((value.All.Span, field.Kind.ToString().ToLowerInvariant()));
                DraftTests.AssertAnchored(value);
            }
        }

        foreach (var passage in draft.Passages)
            marks.Add((passage.All.Span, "p"));
        return Markup.Draw(draft.Source.Text, marks);
    }

    static Draft Check(string marked, string path = "a.md")
    {
        var draft = Draft.Parse(SourceText.From(Markup.Read(marked).Text, path));
        Assert.Equal(marked, Draw(draft));
        Assert.Empty(draft.Problems);
        return draft;
    }

    [Theory]
    [InlineData("---\ntitle: {|headline:Bridge opens|}\nauthor: \"{|author:Ada Obi|}\"\ndate: {|date:2023-01-10|}\n---\n{|p:Text|}\n")]
    [InlineData(
        "---\nTitle: '{|headline:Bridge opens|}'\nAuthors:\n  - {|author:Ada Obi|}\n  - \"{|author:Bo Ek|}\"\ntags: [{|other:a|}, {|other:b|}]\n...\n{|p:Text|}\n"
    )]
    [InlineData("---\nimage:\n  src: {|image:a.jpg|}\n  credit: {|imagecredit:Bo Ek/Agency|}\n  caption: {|caption:The bridge|}\n---\n")]
    [InlineData("---\nphoto-credit: {|imagecredit:x|}\nphotoCredit: {|imagecredit:y|}\nPhoto Credit: {|imagecredit:z|}\n---\n")]
    [InlineData("---\nauthor:\n  name: {|author:Ada Obi|}\n  email: {|other:a@b.c|}\n---\n")]
    [InlineData(
        "---\nparams:\n  dek: {|deck:Why|}\nsource_url: {|source:https://b.c|}\nlast-modified: {|modified:2023-01-11|}\nlayout: {|layout:post|}\ndateline: {|dateline:VIENNA|}\n---\n"
    )]
    [InlineData("---\npublished: {|draft:false|}\ndraft: {|draft:true|}\npublishDate: {|date:2023-01-10|}\n---\n")]
    [InlineData("---\ntitle:\nimage: ~\n---\n\n{|p:Text|}")]
    [InlineData("---\n# only a comment\n---\n{|p:Text|}")]
    [InlineData("---\n---\n{|p:Text|}")]
    [InlineData("---\r\ntitle: {|headline:Bridge opens|}\r\n---\r\n{|p:Text|}\r\n")]
    [InlineData("---\rtitle: {|headline:Bridge opens|}\r---\r{|p:Text|}\r")]
    [InlineData("---\ntitle: {|headline:Bridge opens|}\n---")]
    public void Reads_yaml(string marked) => Check(marked);

    [Theory]
    [InlineData(
        "+++\ntitle = \"{|headline:Bridge opens|}\"\ndate = {|date:2023-01-10|}\n[params]\nauthor = '{|author:Ada Obi|}'\n+++\n{|p:Text|}\n"
    )]
    [InlineData(
        "+++\nauthors = [\"{|author:Ada Obi|}\", \"{|author:Bo Ek|}\"]\n\n[cover]\nimage = \"{|image:a.jpg|}\"\ncredit = \"{|imagecredit:Bo Ek|}\"\n+++\n"
    )]
    public void Reads_toml(string marked) => Check(marked);

    [Theory]
    [InlineData(
        "{\n\"title\": \"{|headline:Bridge \\\"opens\\\"|}\",\n\"authors\": [\"{|author:Ada Obi|}\", \"{|author:Bo Ek|}\"],\n\"date\": \"{|date:2023-01-10|}\", \"draft\": {|draft:false|}\n}\n\n{|p:Text|}\n"
    )]
    [InlineData("---\n{\"title\": \"{|headline:Bridge opens|}\"}\n\n{|p:Text|}\n")]
    [InlineData(
        "Title: {|headline:Bridge opens|}\nDate: {|date:2023-01-10 10:20|}\nPosted by: {|author:Ada Obi|}\nTags: {|other:a, b|}\n\n{|p:Text|}\n"
    )]
    [InlineData("author: {|author:Ada Obi|}\ndate: {|date:2023-01-10\n    10:20|}\n\n{|p:Text: more|}\n")]
    [InlineData("Title: {|headline:Bridge opens\n  on Monday|}\nAuthor:\n  {|author:Ada Obi|}\n\n{|p:Text|}\n")]
    [InlineData("<!-- TITLE: {|headline:Bridge opens|} -->\n<!-- SUBTITLE: {|deck:At last|} -->\n\n{|p:Text|}\n")]
    [InlineData("<!--\n.. title: {|headline:Bridge opens|}\n.. date: {|date:2023-01-10 10:20 UTC|}\n-->\n\n{|p:Text|}\n")]
    [InlineData(
        "[title]: # ({|headline:Bridge opens|})\n[//]: # (author: {|author:Ada Obi|})\n[date]: # \"{|date:2023-01-10|}\"\n\n{|p:Text|}\n"
    )]
    [InlineData("\n\n---\ntitle: {|headline:Bridge opens|}\n---\n{|p:Text|}\n")]
    public void Reads_headers_without_yaml_or_toml(string marked) => Check(marked);

    [Theory]
    [InlineData(
        "export const meta = {\n  title: '{|headline:It\\'s open|}',\n  date: new Date(\"{|date:2023-01-10|}\"), // the day\n  author: { name: `{|author:Ada Obi|}` },\n};\n\n{|p:Text|}\n"
    )]
    [InlineData("import Map from './map'\n\nexport const metadata = { title: \"{|headline:Bridge opens|}\" }\n\n{|p:Text|}\n")]
    public void Reads_what_mdx_exports_of_the_page(string marked) => Check(marked, "a.mdx");

    [Theory]
    [InlineData("Note: the bridge is shut.\n\nText\n")]
    [InlineData("Ada: Is it open?\nBo: It is.\n\nText\n")]
    [InlineData("Date: Monday\n\nText\n")]
    [InlineData("    Title: Bridge opens\n    Date: 2026-02-03\n\nText\n")]
    [InlineData("Title: Bridge opens\n==================\n\nText\n")]
    [InlineData("{ the bridge }\n\nText\n")]
    [InlineData("{\"title\": \"never closed\n\nText\n")]
    [InlineData("{\"title\": \"Bridge opens\"} is JSON.\n\nText\n")]
    [InlineData("{\"a\": 1}\n\nText\n")]
    [InlineData("<!-- style-lint-disable dates/undated -- diary: a column -->\n\nText\n")]
    [InlineData("<!-- TITLE: Bridge opens --> and more\n\nText\n")]
    [InlineData("[title]: https://example.com (Bridge)\n\nText\n")]
    [InlineData("export const meta = { title: `Bridge ${opens}` }\n\nText\n")]
    [InlineData("export const lanes = { title: 'Bridge' }\n\nText\n")]
    public void Takes_nothing_else_for_a_header(string text)
    {
        Assert.Same(Header.None, Draft.Parse(SourceText.From(text)).Header);
        Assert.Same(Header.None, Draft.Parse(SourceText.From(text, "a.mdx")).Header);
    }

    [Fact]
    public void Reads_a_header_of_plain_text() => Check("---\ntitle: {|headline:Bridge opens|}\n---\n{|p:Text|}\n", "a.txt");

    [Theory]
    [InlineData("---\n\n{|p:Text|}\n\n---\n\n{|p:More|}")]
    [InlineData("---\ntitle: never closed\n\n{|p:x|}")]
    [InlineData("---\n\nWe went, she said.\n---\n")]
    [InlineData(" ---\ntitle: x\n---\n")]
    public void Leaves_thematic_breaks_alone(string marked) =>
        Assert.Same(Header.None, Draft.Parse(SourceText.From(Markup.Read(marked).Text)).Header);

    [Theory]
    [InlineData("---\ntitle: \"Bridge \\\"opens\\\" early\"\n---\n", "Bridge \"opens\" early")]
    [InlineData("---\ntitle: \"Caf\\u00e9 \\U0001F600 \\uD83D\\uDE00 \\x41\"\n---\n", "Café 😀 😀 A")]
    [InlineData("---\ntitle: 'It''s open'\n---\n", "It's open")]
    [InlineData("---\ntitle: Bridge\n  opens early\n---\n", "Bridge opens early")]
    [InlineData("---\ntitle: >\n  Bridge\n  opens\n\n  early\n---\n", "Bridge opens early")]
    [InlineData("---\ntitle: |-\n    Bridge\n    opens\n---\n", "Bridge opens")]
    [InlineData("---\ntitle: \"Bridge\n  opens\\\n  early\"\n---\n", "Bridge opensearly")]
    [InlineData("---\ntitle: Ünï 日本 😀\n---\n", "Ünï 日本 😀")]
    [InlineData("---\nlayout: post\ntitle: \"Bridge \\\"opens\\\"\nearly\"\nauthor: Ada\n---\n", "Bridge \"opens\" early")]
    [InlineData("---\ntitle: 'It''s\nopen'\ntags:\n- \"a\nb\"\n---\n", "It's open")]
    [InlineData("+++\ntitle = \"\"\"\nBridge\nopens \"early\" \\t now\"\"\"\n+++\n", "Bridge opens \"early\" \t now")]
    public void Finds_the_characters_of_any_scalar(string text, string expected)
    {
        foreach (var lineEnd in new[] { "\n", "\r\n" })
        {
            var draft = Draft.Parse(SourceText.From(text.Replace("\n", lineEnd, StringComparison.Ordinal)));
            Assert.Empty(draft.Problems);
            var title = Assert.Single(draft.Header.Find(FieldKind.Headline)!.Values);
            Assert.Equal(expected, title.Text);
            DraftTests.AssertAnchored(title);
        }
    }

    [Fact]
    public void Names_nested_fields_with_dots()
    {
        var header = Check("---\nhero:\n  photo:\n    by: {|other:Bo|}\nseries:\n- part: {|other:1|}\n- part: {|other:2|}\n---\n").Header;
        Assert.Equal("hero.photo.by series series.part series.part", string.Join(' ', header.Fields.Select(field => field.Name)));
        Assert.Equal(
            "by",
            header.Fields[0].NameSpan is var span ? "---\nhero:\n  photo:\n    by: Bo".Substring(span.Start, span.Length) : ""
        );
    }

    [Fact]
    public void Does_not_read_what_a_draft_says_to_the_linter_as_prose()
    {
        var header = Check("---\nstyle-lint: { disable: { dates/undated: \"diary column\" } }\n---\n{|p:Text|}").Header;
        var field = Assert.Single(header.Fields);
        Assert.Equal((FieldKind.StyleLint, "style-lint"), (field.Kind, field.Name));
        Assert.Empty(field.Values);
        Assert.IsType<Yaml.YamlMap>(field.Node);
    }

    [Theory]
    [InlineData("---\ntitle: \"open\nauthor: Ada\n---\n\nText\n")]
    [InlineData("---\ntitle: a: b: c\n\t- x\n---\n\nText\n")]
    [InlineData("---\ntitle: [[[[\n---\n\nText\n")]
    [InlineData("+++\ntitle = \n+++\n\nText\n")]
    public void Says_what_is_wrong_with_a_header_and_reads_the_text(string text)
    {
        var draft = Draft.Parse(SourceText.From(text));
        Assert.NotEmpty(draft.Problems);
        Assert.Equal("Text", Assert.Single(draft.Passages).Text);
        Assert.All(draft.Problems, problem => Assert.InRange(problem.Span.Start, 0, text.IndexOf("\n\n", StringComparison.Ordinal)));
    }
}
