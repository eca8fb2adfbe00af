using System.Globalization;
using System.IO.Compression;
using System.Text;
using StyleLint.Facts;
using StyleLint.Workspace;
using StyleLint.Workspace.Wire.Import;

namespace StyleLint.Tests;

/// <summary>
/// Feeds that nobody would send, packed and not: each item is a story, or there is a clear word about it. <c>STYLE_LINT_FEEDS=100000</c>
/// tries as many, <c>STYLE_LINT_SEED</c> others.
/// </summary>
public sealed class FeedFuzzTests : IDisposable
{
    static readonly string[] Pieces =
    [
        "<",
        ">",
        "</",
        "/>",
        "<item>",
        "</item>",
        "<item",
        "<entry>",
        "</entry>",
        "<newsItem guid='1'>",
        "</newsItem>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?",
        "?>",
        "&",
        "&amp;",
        "&lt;p&gt;",
        "&#xD83D;",
        "&#0;",
        "&nbsp;",
        "\0",
        "\uFFFF",
        "\uD83D",
        "😀",
        "<title>",
        "</title>",
        "<description>",
        "</description>",
        "<pubDate>",
        "24:00:00",
        "Tue, Feb 3 2026",
        "99999999999999999999",
        "1770129002",
        "<x:y>",
        " xmlns:x=''",
        " xmlns:xml='a'",
        " a='",
        "'",
        "\"",
        "<!DOCTYPE x>",
        "<rss>",
        "</rss>",
        "<feed>",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "null",
        "\"uri\":",
        "\"guid\":1",
        "\"_items\":[",
        "\"associations\":{",
        "\"type\":\"text\"",
        "\"body_text\":\"",
        "\\ud83d",
        "\\u0000",
        "\"pubstatus\":\"canceled\"",
        "\"version\":-1",
        "\"data\":{",
        "\n",
        "\r\n",
        "\uFEFF",
        "<p>",
        "</p>",
        "&amp;lt;/p&amp;gt;",
    ];

    static readonly (string Name, string Text)[] Seeds =
    [
        (
            "reuters.rss",
            "<?xml version='1.0'?><rss "
                + "xmlns:dc='d'><channel><title>Reuters</title><item><title>Ferry</title><guid>1</guid><pubDate>Tue, 03 Feb 2026 14:30:00 "
                + "GMT</pubDate><dc:creator>Ada Brown</dc:creator><description>&lt;p&gt;The ferry "
                + "stops.&lt;/p&gt;</description></item><item><description><![CDATA[<p>Two.</p>]]></description></item></channel></rss>"
        ),
        (
            "a.atom",
            "<feed "
                + "xmlns='http://www.w3.org/2005/Atom'><title>T</title><author><name>AP</name></author><entry><id>1</id><updated>2026-02-03T14:30:00Z</updated><content "
                + "type='xhtml'><div><p>One.</p></div></content></entry></feed>"
        ),
        (
            "a.xml",
            "<newsMessage><itemSet><newsItem guid='urn:1' version='2'><itemMeta><provider "
                + "qcode='nprov:REUTERS'/><versionCreated>2026-02-03T14:30:00Z</versionCreated><pubStatus "
                + "qcode='stat:usable'/></itemMeta><contentMeta><headline>H</headline></contentMeta><contentSet><inlineXML><html><body><p>One.</p></body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>"
        ),
        (
            "a.json",
            """[{"uri": "a:1", "copyrightHolder": "AP", "version": 2, "versioncreated": "2026-02-03T14:30:00Z", "headline": "H", "body_html": "<p>One.</p>"}, {"uri": "a:2", "type": "picture"}]"""
        ),
        (
            "b.json",
            """{"_items": [{"guid": "g", "source": "AAP", "associations": {"m": {"guid": "h", "type": "text", "body_text": "Two."}}}]}"""
        ),
        (
            "a.jsonl",
            "{\"id\": \"1\", \"agency\": \"AP\", \"date\": \"2026-02-03\", \"status\": \"corrected\", \"headline\": \"H\", \"body\": \"One.\\nTwo.\"}\n{\"id\": \"2\", \"agency\": \"AP\", \"body\": \"x\"}\n"
        ),
    ];

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;

    [Fact]
    public void Whatever_a_feed_holds_is_a_story_or_is_told()
    {
        var random = new Random(Number("STYLE_LINT_SEED") ?? 1);
        var rounds = Number("STYLE_LINT_FEEDS") ?? 1500;
        var stories = 0;
        for (var round = 0; round < rounds; round++)
        {
            var (name, text) = Seeds[random.Next(Seeds.Length)];
            var bytes = Change(Encoding.UTF8.GetBytes(Change(text, random)), random);
            if (random.Next(10) == 0)
                (name, bytes) = ($"{name}.gz", Packed(bytes, random));
            try
            {
                foreach (
                    var item in WireImport.Read(_folder.Write(name, bytes), name, new(FactBook.Default, Check.Today, "Desk"), _ => { })
                )
                {
                    Assert.True(item.Line >= 1);
                    Assert.NotEqual(item.Story is null, item.WhyNot is null);
                    if (item.Story is not { } story)
                        continue;
                    stories++;
                    // What no archive could keep as it is.
                    foreach (var part in (string?[])[story.Id, story.Agency, story.Headline, story.Body, story.Byline, story.UsageTerms])
                        Assert.Equal(part, part is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(part)));
                }
            }
            catch (CannotRunException unread)
            {
                // Only what is packed can break off.
                Assert.EndsWith(".gz", name);
                Assert.NotEqual("", unread.Message);
            }
            catch (Exception bare) when (bare is not Xunit.Sdk.XunitException)
            {
                throw new InvalidOperationException($"round {round}, {name}: {Convert.ToBase64String(bytes)}", bare);
            }
        }

        Assert.True(stories > rounds / 10, $"{stories} stories");
    }

    static string Change(string text, Random random)
    {
        var changed = new StringBuilder(text);
        for (var count = random.Next(0, 5); count > 0; count--)
        {
            var at = random.Next(changed.Length);
            switch (random.Next(4))
            {
                case 0:
                    changed.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 1:
                    changed.Remove(at, Math.Min(changed.Length - at, random.Next(1, 20)));
                    break;
                case 2:
                    changed.Insert(at, text[random.Next(text.Length)..]);
                    break;
                default:
                    changed.Insert(at, string.Concat(Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], random.Next(2, 70))));
                    break;
            }

            if (changed.Length == 0)
                changed.Append(' ');
        }

        return changed.ToString();
    }

    static byte[] Change(byte[] bytes, Random random)
    {
        if (bytes.Length > 0 && random.Next(4) == 0)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    static byte[] Packed(byte[] bytes, Random random)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(bytes);
        return random.Next(2) == 0 ? packed.ToArray() : Change(packed.ToArray()[..random.Next(1, (int)packed.Length)], random);
    }
}
