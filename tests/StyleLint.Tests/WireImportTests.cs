using System.Globalization;
using System.IO.Compression;
using System.Text;
using StyleLint.Facts;
using StyleLint.Wire;
using StyleLint.Workspace;
using StyleLint.Workspace.Wire.Import;

namespace StyleLint.Tests;

/// <summary>What is read from the files that agencies send. Every item here is invented.</summary>
public sealed class WireImportTests : IDisposable
{
    const string Lead = "The ferry to the outer islands will stop at noon, the harbour master said.";

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    List<WireItem> Read(string name, string text, string? agency = null) => Read(name, Encoding.UTF8.GetBytes(text), agency);

    List<WireItem> Read(string name, byte[] bytes, string? agency = null) =>
        [.. WireImport.Read(_folder.Write(name, bytes), name, new(FactBook.Default, Check.Today, agency), _ => { })];

    WireStory Story(string name, string text, string? agency = null)
    {
        var item = Assert.Single(Read(name, text, agency));
        Assert.Null(item.WhyNot);
        return item.Story!;
    }

    static DateTime Utc(string moment) =>
        DateTime.Parse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);

    [Fact]
    public void Ninjs_1_keeps_its_fields_under_flat_names()
    {
        var story = Story(
            "item.json",
            """
            {
              "uri": "urn:newsml:example.org:20260203:17", "type": "text", "version": "4", "versioncreated": "2026-02-03T14:30:00+01:00",
              "pubstatus": "withheld", "copyrightholder": "AP", "headline": "Ferry stops", "byline": "Ada Brown", "usageterms": "Not in Norway",
              "embargoed": "2026-02-04T06:00:00Z",
              "body_text": "not this one", "body_xhtml": "<p>The ferry &amp; the <b>quay</b>.</p>\n<p>A second\nparagraph.</p>"
            }
            """
        );
        Assert.Equal(
            new WireStory(
                "urn:newsml:example.org:20260203:17",
                "The Associated Press",
                "Ferry stops",
                "The ferry & the quay.\nA second paragraph."
            )
            {
                Version = 4,
                Status = WireStatus.Withheld,
                Sent = Utc("2026-02-03T13:30:00Z"),
                Byline = "Ada Brown",
                UsageTerms = "Not in Norway",
                Embargo = Utc("2026-02-04T06:00:00Z"),
            },
            story
        );
    }

    [Theory]
    [InlineData("infosources", "contenttype", "versioncreated", "pubstatus", "embargoed")]
    [InlineData("infoSources", "contentType", "versionCreated", "pubStatus", "embargoedUntil")]
    public void Ninjs_2_and_3_keep_lists_of_headlines_and_bodies(string sources, string type, string created, string status, string embargo)
    {
        var story = Story(
            "item.json",
            $$"""
            {
              "uri": "urn:newsml:dpa.com:20260203:18", "version": 2, "{{created}}": "2026-02-03T14:30:00Z", "{{status}}": "canceled", "{{embargo}}": "2026-02-03T16:00:00Z",
              "{{sources}}": [{"name": "REUTERS"}], "by": "Jo Doe", "headlines": [{"role": "short", "value": "Stop"}, {"role": "main", "value": "Ferry stops"}],
              "bodies": [{"role": "main", "{{type}}": "text/plain", "value": "One line without paragraphs."}, {"{{type}}": "text/html", "value": "<article><h1>Ferry stops</h1><p>One.</p><figure><figcaption>No</figcaption></figure><p>Two.</p></article>"}]
            }
            """
        );
        Assert.Equal(("Reuters", "Ferry stops", "One.\nTwo.", "Jo Doe"), (story.Agency, story.Headline, story.Body, story.Byline));
        Assert.Equal((2, WireStatus.Cancelled, Utc("2026-02-03T16:00:00Z")), (story.Version, story.Status, story.Embargo));
    }

    [Fact]
    public void Ninjs_without_an_agency_is_its_address_owners()
    {
        const string Item = """{"uri": "ADDRESS", "headline": "Ferry", "body_text": "It stops."}""";
        Assert.Equal("dpa", Story("a.json", Item.Replace("ADDRESS", "urn:newsml:dpa.com:2026:1")).Agency);
        Assert.Equal("example.org", Story("a.json", Item.Replace("ADDRESS", "https://www.example.org/1")).Agency);
        // What the user says counts for more.
        Assert.Equal("Reuters", Story("a.json", Item.Replace("ADDRESS", "https://www.example.org/1"), agency: "Reuters").Agency);
    }

    [Fact]
    public void Ninjs_lists_are_read_item_by_item_and_what_is_no_story_is_left_out()
    {
        var items = Read(
            "list.json",
            """
            [
              {"uri": "a:1", "copyrightHolder": "dpa", "headline": "One", "body_text": "First."},
              {"uri": "a:2", "copyrightHolder": "dpa", "type": "picture", "body_text": "A caption."},
              {"nothing": true},
              {"uri": "a:3", "copyrightHolder": "dpa", "headline": "Three", "body_text": "Third."},
              {"uri": "a:4", oh dear
            """
        );
        Assert.Equal(
            [
                "2: First.",
                "3 left out: of type picture",
                "4 broken: not a ninjs item: an object with a \"uri\" is",
                "5: Third.",
                "6 broken: not JSON",
            ],
            items.Select(Shown)
        );
    }

    [Fact]
    public void A_headline_that_says_so_corrects_or_kills()
    {
        const string Item = """{"uri": "a:1", "copyrightHolder": "Reuters", "headline": "HEADLINE", "body_text": "It stops."}""";
        Assert.Equal(WireStatus.Corrected, Story("a.json", Item.Replace("HEADLINE", "CORRECTED-Ferry stops at noon")).Status);
        Assert.Equal(WireStatus.Cancelled, Story("a.json", Item.Replace("HEADLINE", "WITHDRAWN-Ferry stops at noon")).Status);
        Assert.Equal(WireStatus.Usable, Story("a.json", Item.Replace("HEADLINE", "Correctional officers strike")).Status);
        Assert.Equal(WireStatus.Usable, Story("a.json", Item.Replace("HEADLINE", "Withdrawn from sale: a ferry")).Status);
    }

    [Theory]
    [InlineData(
        "k.json",
        """{"uri": "a:1", "copyrightHolder": "Reuters", "version": 2, "pubStatus": "stat:canceled"}""",
        WireStatus.Cancelled
    )]
    [InlineData(
        "k.json",
        """{"uri": "a:1", "copyrightHolder": "Reuters", "headline": "KILL: Ferry stops", "body_html": "<p> </p>"}""",
        WireStatus.Cancelled
    )]
    [InlineData("k.jsonl", """{"id": "a:1", "agency": "Reuters", "status": "withheld"}""", WireStatus.Withheld)]
    [InlineData(
        "k.jsonl",
        """{"id": "a:1", "agency": "Reuters", "status": "killed", "headline": "Ferry stops", "body": ""}""",
        WireStatus.Cancelled
    )]
    [InlineData(
        "k.xml",
        """<newsItem guid="a:1" version="2"><itemMeta><provider qcode="nprov:REUTERS"/><pubStatus qcode="stat:canceled"/></itemMeta></newsItem>""",
        WireStatus.Cancelled
    )]
    [InlineData(
        "k.xml",
        """<newsItem guid="a:1"><itemMeta><provider qcode="nprov:REUTERS"/><pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/canceled"/></itemMeta><contentSet/></newsItem>""",
        WireStatus.Cancelled
    )]
    [InlineData("k.md", "---\nid: a:1\nagency: Reuters\nstatus: cancelled\n---\n", WireStatus.Cancelled)]
    public void What_takes_a_story_back_needs_no_text(string name, string text, WireStatus expected)
    {
        var story = Story(name, text);
        Assert.Equal(("a:1", "Reuters", "", expected), (story.Id, story.Agency, story.Body, story.Status));
    }

    [Theory]
    [InlineData("Kill", WireStatus.Cancelled)]
    [InlineData("stat:kill", WireStatus.Cancelled)]
    [InlineData("deleted", WireStatus.Cancelled)]
    [InlineData("Recalled", WireStatus.Cancelled)]
    [InlineData("stat:embargoed", WireStatus.Withheld)]
    [InlineData("stat:usable", WireStatus.Usable)]
    public void A_status_is_read_however_an_agency_calls_it(string status, WireStatus expected) =>
        Assert.Equal(
            expected,
            Story("k.jsonl", $$"""{"id": "a:1", "agency": "Reuters", "status": "{{status}}", "body": "The ferry stops."}""").Status
        );

    [Fact]
    public void An_embargo_that_names_its_end_is_over_then()
    {
        var story = Story(
            "k.jsonl",
            """{"id": "a:1", "agency": "Reuters", "status": "embargoed", "embargo": "2026-02-03T06:00:00Z", "body": "The ferry stops."}"""
        );
        Assert.Equal((WireStatus.Usable, new DateTime(2026, 2, 3, 6, 0, 0, DateTimeKind.Utc)), (story.Status, story.Embargo));
    }

    [Theory]
    [InlineData("""{"id": "a:1", "status": "canceled", "headline": "Ferry"}""")]
    [InlineData("""{"id": "a:1", "status": "kill", "body": "Do not use the ferry story."}""")]
    public void What_takes_a_story_back_need_not_say_whose_it_is(string line) => Assert.Equal("", Story("k.jsonl", line).Agency);

    [Theory]
    [InlineData("""{"id": "a:1", "agency": "Reuters", "status": "usable", "headline": "Ferry stops"}""", "1 left out: without text")]
    [InlineData("""{"id": "a:1", "agency": "Reuters", "status": "corrected"}""", "1 left out: without text")]
    [InlineData(
        """{"agency": "Reuters", "status": "canceled"}""",
        "1 broken: withdraws a story without saying which; it needs the story's id or text"
    )]
    [InlineData("""{"status": "kill", "headline": "Ferry", "body": "x"}""", "1 broken: no agency given (\"Ferry\"); use --agency NAME")]
    public void What_takes_nothing_back_needs_text(string line, string expected) =>
        Assert.Equal([expected], Read("k.jsonl", line).Select(Shown));

    [Fact]
    public void NewsML_G2_is_read_from_news_messages_and_alone()
    {
        const string Item = """
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:example.org:7" version="3" standard="NewsML-G2">
              <rightsInfo><copyrightHolder><name>Agence France-Presse</name></copyrightHolder><usageTerms>Not for archives</usageTerms></rightsInfo>
              <itemMeta>
                <itemClass qcode="ninat:text"/><provider literal="afp.com"/><versionCreated>2026-02-03T14:30:00+00:00</versionCreated>
                <embargoed>2026-02-03T18:00:00Z</embargoed><pubStatus qcode="stat:usable"/><signal qcode="sig:correction"/>
              </itemMeta>
              <contentMeta><by>By Ada Brown</by><headline>Ferry stops</headline></contentMeta>
              <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>No</title></head><body><p>One &lt; two.</p><p>Three.</p></body></html></inlineXML></contentSet>
            </newsItem>
            """;
        var expected = new WireStory("urn:newsml:example.org:7", "Agence France-Presse", "Ferry stops", "One < two.\nThree.")
        {
            Version = 3,
            Status = WireStatus.Corrected,
            Sent = Utc("2026-02-03T14:30:00Z"),
            Byline = "By Ada Brown",
            UsageTerms = "Not for archives",
            Embargo = Utc("2026-02-03T18:00:00Z"),
        };
        Assert.Equal(expected, Story("alone.xml", Item));
        var items = Read(
            "message.xml",
            $"""<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>{Item}{Item.Replace("ninat:text", "ninat:picture")}</itemSet></newsMessage>"""
        );
        Assert.Equal(expected, items[0].Story);
        Assert.Equal("9 left out: of type picture", Shown(items[1]));
    }

    [Fact]
    public void NewsML_G2_may_hold_nitf_or_plain_text()
    {
        const string Item =
            """<newsItem guid="g" version="1"><itemMeta><provider qcode="nprov:REUTERS"/></itemMeta><contentMeta><headline>H</headline></contentMeta><contentSet>CONTENT</contentSet></newsItem>""";
        Assert.Equal(
            "One.\nTwo.",
            Story(
                "a.xml",
                Item.Replace(
                    "CONTENT",
                    "<inlineXML><nitf><head><title>T</title></head><body><body.head><hedline><hl1>H</hl1></hedline></body.head><body.content><block><p>One.</p><p>Two.</p></block></body.content><body.end/></body></nitf></inlineXML>"
                )
            ).Body
        );
        Assert.Equal(
            ("Just this.", "Reuters"),
            Story("a.xml", Item.Replace("CONTENT", "<inlineData contenttype=\"text/plain\">Just this.</inlineData>")) is var plain
                ? (plain.Body, plain.Agency)
                : default
        );
    }

    [Fact]
    public void Rss_items_and_atom_entries_are_stories()
    {
        var rss = Story(
            "feed.rss",
            """
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
              <channel><title>Reuters: World News</title>
                <item><title>Ferry stops</title><guid>tag:1</guid><pubDate>Tue, 03 Feb 2026 14:30:00 EST</pubDate><dc:creator>Ada Brown</dc:creator>
                  <description>Short.</description><content:encoded><![CDATA[<p>One.</p><script>alert(1)</script><p>Two &amp; three.</p>]]></content:encoded></item>
              </channel></rss>
            """
        );
        Assert.Equal(
            ("tag:1", "Reuters", "Ferry stops", "One.\nTwo & three.", "Ada Brown", Utc("2026-02-03T19:30:00Z")),
            (rss.Id, rss.Agency, rss.Headline, rss.Body, rss.Byline, rss.Sent)
        );
        var atom = Story(
            "feed.atom",
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Desk feed</title><author><name>Kyodo</name></author>
              <entry><id>tag:2</id><title type="html">Ferry &amp;amp; quay</title><updated>2026-02-03T14:30:00Z</updated><author><name>Jo Doe</name></author>
              <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content></entry></feed>
            """
        );
        Assert.Equal(
            ("tag:2", "Kyodo News", "Ferry & quay", "One.\nTwo.", "Jo Doe"),
            (atom.Id, atom.Agency, atom.Headline, atom.Body, atom.Byline)
        );
    }

    [Theory]
    [InlineData(
        """<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss><channel><item><description>&b;</description></item></channel></rss>""",
        "1 broken: has a DOCTYPE, which is refused because it can define endless entities"
    )]
    [InlineData(
        """<!DOCTYPE x SYSTEM "file:///etc/passwd"><rss/>""",
        "1 broken: has a DOCTYPE, which is refused because it can define endless entities"
    )]
    [InlineData(
        "<rss><channel><item>\n<description>cut",
        "2 broken: not XML (Unexpected end of file has occurred. The following elements are not closed: description, item)"
    )]
    [InlineData("<html><p>A page</p></html>", "1 broken: <html> isn't NewsML-G2, RSS or Atom with a story in it")]
    public void Hostile_and_broken_xml_is_refused_with_its_line(string xml, string expected) =>
        Assert.Equal([expected], Read("feed.xml", xml).Select(Shown));

    [Theory]
    [InlineData(
        "<item><title>A & B</title><description>Two.</description></item>",
        "2 broken: not XML (An error occurred while parsing EntityName)"
    )]
    [InlineData(
        "<item><description>Two.",
        "3 broken: not XML (Unexpected end of file has occurred. The following elements are not closed: description, item)"
    )]
    [InlineData(
        "<item><description><![CDATA[Two.</description></item>",
        "2 broken: not XML (Unexpected end of file while parsing CDATA has occurred)"
    )]
    [InlineData("<item><!-- Two.</item>", "2 broken: not XML (Unexpected end of file while parsing Comment has occurred)")]
    [InlineData("<item><p></item>", "2 broken: not XML (The 'p' start tag on line 1 position 8 does not match the end tag of 'item')")]
    [InlineData("<item><description>&#xD83D;</description></item>", "2 broken: not XML ('')")]
    public void An_item_that_is_no_xml_costs_no_other(string broken, string expected)
    {
        var items = Read(
            "reuters.rss",
            $"<rss xmlns:dc=\"d\"><channel><title>T</title><item><dc:date>2026-02-03</dc:date><description>One.</description></item>\n{broken}\n<item><description>Three.</description></item><item><description><![CDATA[Four <b>4</b>.]]></description></item></channel></rss>"
        );
        Assert.Equal(["1: One.", "3: Three.", "3: Four 4."], items.Where(item => item.Story is not null).Select(Shown));
        var found = Shown(Assert.Single(items, item => item.Story is null));
        Assert.StartsWith(expected.Split('(')[0], found.Replace("3 broken", "2 broken").Replace("2 broken", expected[..8]));
    }

    [Fact]
    public void A_feed_keeps_its_stories_whatever_their_dates()
    {
        var items = Read(
            "reuters.rss",
            "<rss><channel><item><pubDate>the day before</pubDate><description>One.</description></item><item><pubDate>Tue, Feb 3 "
                + "2026 14:30:26 +0000</pubDate><description>Two.</description></item></channel></rss>"
        );
        Assert.Equal(
            ["1: One. (the date \"the day before\" isn't valid and was ignored; write it as 2026-02-03T14:30:00Z)", "1: Two."],
            items.Select(Shown)
        );
        Assert.Equal([null, Utc("2026-02-03T14:30:26Z")], items.Select(item => item.Story!.Sent));
        // When a story may appear is not to be guessed at.
        Assert.Equal(
            ["1 broken: the embargo \"later\" isn't valid; write it as 2026-02-03T14:30:00Z"],
            Read("reuters.jsonl", """{"id": "1", "embargo": "later", "body": "One."}""").Select(Shown)
        );
    }

    [Theory]
    [InlineData("&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;", "One.|Two.")]
    [InlineData("&amp;lt;p&amp;gt;One.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Two &amp;amp;amp; three.&amp;lt;/p&amp;gt;", "One.|Two & three.")]
    [InlineData("&lt;p&gt;Write &amp;lt;/p&amp;gt; at the end.&lt;/p&gt;", "Write </p> at the end.")]
    [InlineData("One &amp;lt; two.", "One < two.")]
    public void Html_that_was_encoded_twice_is_read_twice(string description, string expected) =>
        Assert.Equal(
            expected.Split('|'),
            Story("reuters.rss", $"<rss><channel><item><description>{description}</description></item></channel></rss>").Body.Split('\n')
        );

    [Fact]
    public void Superdesks_items_and_packages_are_read()
    {
        var items = Read(
            "superdesk.json",
            """
            {"_items": [
              {"_id": "s:1", "guid": "g:1", "type": "text", "source": "AAP", "headline": "One", "body_html": "<p>First.</p>"},
              {"guid": "g:2", "type": "composite", "source": "AAP", "headline": "Package", "associations": {
                "main": {"guid": "g:3", "type": "text", "source": "AAP", "body_html": "<p>Second.</p>"},
                "picture": {"guid": "g:4", "type": "picture", "description_text": "A quay."}, "none": null}},
              {"type": "text"}
            ]}
            """
        );
        Assert.Equal(
            ["1: First.", "1 left out: without text", "1: Second.", "1 broken: not a ninjs item: an object with a \"uri\" is"],
            items.Select(Shown)
        );
        Assert.Equal(["g:1", "g:3"], items.Where(item => item.Story is not null).Select(item => item.Story!.Id));
        Assert.Equal("Australian Associated Press", items[0].Story!.Agency);
        var answer = Story(
            "answer.json",
            """{"data": {"items": [{"item": {"uri": "a:1", "provider": "AP", "body_nitf": "<p>One.</p>"}}]}}"""
        );
        Assert.Equal(("The Associated Press", "One."), (answer.Agency, answer.Body));
    }

    [Theory]
    [InlineData("a.json", """{"uri": "a", "copyrightHolder": "AP", "body_text": "\ud83d"}""")]
    [InlineData("a.json", """{"uri": "a", "\ud83d": 1, "copyrightHolder": "AP", "body_text": "x"}""")]
    [InlineData("a.json", """{"\ud83d": 1}""")]
    [InlineData("a.jsonl", """{"id": "\udc00", "agency": "AP", "body": "x"}""")]
    [InlineData("a.jsonl", """{"id": "1", "agency": "AP", "headline": "\ud83dx", "body": "x"}""")]
    public void Half_a_character_is_no_text(string name, string text) =>
        Assert.Equal(["1 broken: contains characters that aren't text"], Read(name, text).Select(Shown));

    [Fact]
    public void A_text_longer_than_any_story_is_refused()
    {
        var line = $$"""{"id": "1", "agency": "AP", "body": "{{new string('x', WireStory.MaxBody + 1)}}"}""";
        Assert.Equal(["1 broken: its text is longer than 512 KiB, too long for a story"], Read("a.jsonl", line).Select(Shown));
    }

    [Theory]
    [InlineData("<item a='", "'><description>x</description></item>", "an item longer than 16 MiB")]
    [InlineData("<item><description>", "</description></item>", "an item longer than 16 MiB")]
    public void A_packed_feed_takes_no_more_room_than_an_item_may(string before, string after, string expected)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes($"<rss><channel>{before}"));
            var chunk = new byte[1 << 20];
            Array.Fill(chunk, (byte)'x');
            for (var count = 0; count < 64; count++)
                gzip.Write(chunk);
            gzip.Write(Encoding.UTF8.GetBytes($"{after}<item><description>Last.</description></item></channel></rss>"));
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var items = Read("reuters.xml.gz", packed.ToArray());
        Assert.Equal([$"1 broken: {expected}", "1: Last."], items.Select(Shown).Distinct());
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - allocated < 400_000_000);
    }

    [Fact]
    public void Xml_with_too_many_attributes_is_refused()
    {
        var attributes = string.Concat(Enumerable.Range(0, 300).Select(number => $" a{number}=''"));
        Assert.Equal(
            ["1 broken: not XML (more than 200 attributes)", "1: x"],
            Read("reuters.rss", $"<rss><item{attributes}/><item><description>x</description></item></rss>").Select(Shown)
        );
    }

    [Fact]
    public void Xml_nested_too_deep_is_refused()
    {
        var deep = $"<rss><channel><item>{string.Concat(Enumerable.Repeat("<a>", 100_000))}";
        Assert.Equal(["1 broken: not XML (nested deeper than 64 levels)"], Read("feed.xml", deep).Select(Shown));
    }

    [Fact]
    public void Json_lines_take_a_line_each_and_go_on_after_a_bad_one()
    {
        const string Lines = """
            {"id": 7, "agency": "AP", "date": "2026-02-03", "title": "Ferry stops", "byline": "", "body": "One.\n\nTwo."}
            {"id": 8, "agency": "AP", "body": ""}
            {"id": 9, "agency":
            [1]

            {"id": "10", "agency": "AP", "date": "soon", "body": "x"}
            {"id": "11", "agency": "AP", "date": "2026-02-03", "status": "gone", "body": "x"}
            {"id": "12", "agency": "AP", "date": "2026-02-03", "body": "\ud83d half a pair"}
            {"id": "13", "agency": "AP", "date": "2026-02-03T10:00:00", "version": 2, "status": "corrected", "headline": "H", "body": "Last."}
            """;
        var items = Read("items.jsonl", Lines);
        Assert.Equal(
            [
                "1: One.\nTwo.",
                "2 left out: without text",
                "3 broken: not JSON at column 20",
                "4 broken: not a JSON object; write {\"id\": …, \"agency\": …, \"date\": …, \"headline\": …, \"body\": …}",
                "6: x (the date \"soon\" isn't valid and was ignored; write it as 2026-02-03T14:30:00Z)",
                "7 broken: the status \"gone\" isn't one of usable, corrected, withheld, canceled",
                "8 broken: contains characters that aren't text",
                "9: Last.",
            ],
            items.Select(Shown)
        );
        Assert.Equal(("7", 1, false), (items[0].Story!.Id, items[0].Story!.Version, items[0].HasVersion));
        Assert.Equal((2, true, WireStatus.Corrected), (items[^1].Story!.Version, items[^1].HasVersion, items[^1].Story!.Status));

        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(Lines));
        Assert.Equal(items, Read("items.jsonl.gz", packed.ToArray()));
        Assert.Contains(
            "can't be read to the end",
            Assert.Throws<CannotRunException>(() => Read("items.jsonl.gz", packed.ToArray()[..^20])).Message
        );
    }

    [Fact]
    public void What_an_item_does_not_say_is_read_from_its_text()
    {
        var story = Story(
            "items.jsonl",
            """{"headline": "Ferry stops", "body": "By Ada Brown\n\nOSLO, Feb 3, 2026 (Reuters) - LEAD"}""".Replace("LEAD", Lead)
        );
        Assert.Equal(("Reuters", "Ada Brown", Utc("2026-02-03")), (story.Agency, story.Byline, story.Sent));
        Assert.StartsWith("text-", story.Id);
        // The same text has the same id, other text another.
        Assert.Equal(
            story.Id,
            Story(
                "again.jsonl",
                """{"headline": "Ferry stops", "body": "By Ada Brown\n\nOSLO, Feb 3, 2026 (Reuters) - LEAD"}""".Replace("LEAD", Lead)
            ).Id
        );
        Assert.NotEqual(
            story.Id,
            Story("other.jsonl", """{"headline": "Ferry stops", "agency": "AP", "body": "LEAD"}""".Replace("LEAD", Lead)).Id
        );
    }

    [Fact]
    public void An_item_of_nobody_needs_an_agency_from_the_user_or_the_file()
    {
        var line = $$"""{"id": "1", "date": "2026-02-03", "headline": "Ferry stops", "body": "{{Lead}}"}""";
        Assert.Equal(["1 broken: no agency given (\"Ferry stops\"); use --agency NAME"], Read("backlog.jsonl", line).Select(Shown));
        Assert.Equal("Reuters", Story("reuters-2026-02.jsonl", line).Agency);
        Assert.Equal("Coastal Wire", Story("reuters-2026-02.jsonl", line, agency: "Coastal Wire").Agency);
    }

    [Fact]
    public void Lines_wrapped_by_hand_become_paragraphs()
    {
        var paragraphs = new[]
        {
            $"{Lead} {Lead} He hopes that divers can mend the shaft before the market opens.",
            $"Nobody knows when it will sail again. {Lead} It takes forty minutes in calm weather.",
        };
        var wrapped = string.Join("\\n    ", paragraphs.Select(paragraph => string.Join("\\n", Cli.Terminal.Columns.Wrap(paragraph, 64))));
        Assert.Equal(paragraphs, Story("a.jsonl", $$"""{"agency": "AP", "date": "2026-02-03", "body": "{{wrapped}}"}""").Body.Split('\n'));
    }

    [Fact]
    public void Text_and_markdown_are_read_as_drafts_are()
    {
        var text = Story(
            "talks.txt",
            $"Ferry stops at noon\n\nTuesday, 03 Feb 2026\n\nShare this\n\nOSLO, Feb 3 (Reuters) - {Lead}\n\n\"We have no choice,\" he told reporters on the quay.\n\n(Reporting by Ada Brown; editing by Jo Doe)\n"
        );
        Assert.Equal(("Reuters", "Ferry stops at noon", Utc("2026-02-03")), (text.Agency, text.Headline, text.Sent));
        Assert.Equal(
            [
                "OSLO, Feb 3 (Reuters) - " + Lead,
                "\"We have no choice,\" he told reporters on the quay.",
                "(Reporting by Ada Brown; editing by Jo Doe)",
            ],
            text.Body.Split('\n')
        );
        var markdown = Assert
            .Single(
                Read(
                    "talks.md",
                    $"---\ntitle: Ferry stops\nid: ferry-1\nagency: AFP\nversion: 2\nstatus: withheld\nauthor: Ada Brown\ndate: 2026-02-03\nembargo: 2026-02-04T06:00:00Z\n---\n\n{Lead}\n"
                )
            )
            .Story!;
        Assert.Equal(
            new WireStory("ferry-1", "Agence France-Presse", "Ferry stops", Lead)
            {
                Version = 2,
                Status = WireStatus.Withheld,
                Byline = "Ada Brown",
                Sent = Utc("2026-02-03"),
                Embargo = Utc("2026-02-04T06:00:00Z"),
            },
            markdown
        );
    }

    [Fact]
    public void A_line_without_end_is_passed_over()
    {
        var line = Encoding.UTF8.GetBytes("""{"agency": "AP", "date": "2026-02-03", "body": "Short."}""");
        var items = Read("items.jsonl", [.. Enumerable.Repeat((byte)'x', ByteLines.MaxLength + 100_000), (byte)'\n', .. line]);
        Assert.Equal(["1 broken: the line is longer than 16 MiB", "2: Short."], items.Select(Shown));
    }

    [Theory]
    [InlineData("2026-02-03T14:30:00Z", "2026-02-03T14:30:00Z")]
    [InlineData("2026-02-03T14:30:00.123+0100", "2026-02-03T13:30:00.123Z")]
    [InlineData("2026-02-03T14:30:00", "2026-02-03T14:30:00Z")]
    [InlineData("2026-02-03 14:30:00", "2026-02-03T14:30:00Z")]
    [InlineData("20260203T143000+01:00", "2026-02-03T13:30:00Z")]
    [InlineData("20260203T143000Z", "2026-02-03T14:30:00Z")]
    [InlineData("2026-02-03", "2026-02-03")]
    [InlineData("Tue, 03 Feb 2026 14:30:00 GMT", "2026-02-03T14:30:00Z")]
    [InlineData("3 Feb 2026 14:30 +0200", "2026-02-03T12:30:00Z")]
    [InlineData("Wed, 3 Feb 26 14:30:00 PDT", "2026-02-03T21:30:00Z")]
    [InlineData("Tue, Feb 3 2026 14:30:26 +0000", "2026-02-03T14:30:26Z")]
    [InlineData("Tuesday, 3 February 2026 14:30:02 GMT", "2026-02-03T14:30:02Z")]
    [InlineData("Wednesday, February 4, 2026 14:30", "2026-02-04T14:30:00Z")]
    [InlineData("tue, 03 feb 2026 14:30:02 gmt", "2026-02-03T14:30:02Z")]
    [InlineData("Tue Feb  3 14:30:02 2026", "2026-02-03T14:30:02Z")]
    [InlineData("Tue, 03 Feb 2026 24:00:00 GMT", "2026-02-04T00:00:00Z")]
    [InlineData("Tue, 03 Feb 2026 10:24:00 GMT", "2026-02-03T10:24:00Z")]
    [InlineData("2026-02-03T23:59:60Z", "2026-02-03T23:59:59Z")]
    [InlineData("1770129002", "2026-02-03T14:30:02Z")]
    [InlineData("1770129002000", "2026-02-03T14:30:02Z")]
    public void Dates_are_read_as_feeds_write_them(string written, string expected) => Assert.Equal(Utc(expected), Moments.Parse(written));

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2026-13-01")]
    [InlineData("03/02/2026")]
    [InlineData("17701290")]
    [InlineData("Tue, 03 Feb 2026 25:00:00 GMT")]
    [InlineData("Tue, 30 Feb 2026 24:00:00 GMT")]
    [InlineData("")]
    public void What_is_no_date_is_none(string written) => Assert.Null(Moments.Parse(written));

    [Theory]
    [InlineData("<p>One<br>two</p>", "One\ntwo")]
    [InlineData("a < b & c", "a < b & c")]
    [InlineData("<P CLASS=\"x>y\">One</P>tail", "y\">One\ntail")]
    [InlineData("<table><tr><td>1</td></tr></table><p>x</p>", "x")]
    [InlineData("<p>never closed", "never closed")]
    [InlineData("<script>if (a < b) {}</script>x", "x")]
    [InlineData("<![CDATA[a < b]]>", "a < b")]
    [InlineData("<!-- no --><!-- never closed", "")]
    [InlineData("&#8220;Yes,&#8221; she&nbsp;said", "“Yes,” she said")]
    public void Html_becomes_paragraphs(string html, string expected) => Assert.Equal(expected, HtmlText.OfHtml(html));

    static string Shown(WireItem item) =>
        item switch
        {
            { Story: { } story, Remark: { } remark } => $"{item.Line}: {story.Body} ({remark})",
            { Story: { } story } => $"{item.Line}: {story.Body}",
            { IsBroken: true } => $"{item.Line} broken: {item.WhyNot}",
            _ => $"{item.Line} left out: {item.WhyNot}",
        };
}
