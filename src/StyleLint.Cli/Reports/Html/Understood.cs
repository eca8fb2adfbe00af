using System.Globalization;
using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Reading;

namespace StyleLint.Cli.Reports.Html;

/// <summary>The story's parts as they were understood, so that a wrong finding can be traced to a wrong reading.</summary>
sealed class Understood(HtmlWriter html, Story story, Marks marks)
{
    // Shorter ones are names and terms as often as speech.
    const int FewestWords = 3;

    public void Write()
    {
        using (html.Open("section", ("class", "read"), ("aria-labelledby", $"r{marks.File}")))
        {
            html.Put("h3", "As read", ("id", $"r{marks.File}"));
            html.Line();
            using (html.Open("div", ("class", "columns")))
            {
                WriteParts();
                WriteHeadline();
                WriteQuotes();
                new TimeLine(html, story, marks).Write();
                WritePeople();
            }
        }

        html.Line();
    }

    void WriteParts()
    {
        using (Part("parts", "Parts"))
        using (html.Open("dl"))
        {
            var page = story.Page;
            WritePart("headline", page.Headline?.At);
            WritePart("on the page", page.PageHeadline?.At);
            WritePart("deck", page.Deck);
            foreach (var byline in page.Bylines)
                WritePart("byline", byline.At, List([.. byline.Names, .. byline.Organisations]));
            if (page.Dateline is { } dateline)
                WritePart("dateline", dateline.At, $"{dateline.Place.Text}{(dateline.Agency is { } agency ? $", {agency.Name}" : "")}");
            if (page.Signoff is { } signoff)
                WritePart(
                    "sign-off",
                    signoff.At,
                    string.Join("; ", signoff.Parts.Select(part => $"{part.Job} by {List([.. part.Names], part.Agency)}"))
                );
            foreach (var credit in page.PhotoCredits)
                WritePart(
                    "picture by",
                    credit.At,
                    $"{credit.Photographer?.Text}{(credit is { Photographer: not null, Agency: not null } ? ", " : "")}{credit.Agency?.Name}"
                );
            html.Put("dt", "days");
            html.Put("dd", TextReport.AnchorLine(story.Anchor));
            if (!page.IsReporting)
            {
                html.Put("dt", "kind");
                html.Put("dd", "Not a news story: it needs no byline, credit or speakers.");
            }
        }
    }

    void WritePart(string name, Excerpt? at, string? meaning = null)
    {
        if (at is not { } words)
            return;
        html.Put("dt", name);
        using (html.Open("dd"))
        {
            marks.WriteWords(html, words);
            // What the words were taken to say, where that is less than the words.
            if (!string.IsNullOrEmpty(meaning) && meaning != words.Text.Trim())
                html.Put("span", meaning, ("class", "meaning"));
        }
    }

    static string List(IReadOnlyCollection<Excerpt> names, Agency? agency = null) =>
        string.Join(", ", [.. names.Select(name => name.Text), .. agency is null ? Array.Empty<string>() : [agency.Name]]);

    // Each name, date and quotation of the headline, and where the story has it.
    void WriteHeadline()
    {
        if (story.Page.Headline?.At is not { } headline)
            return;
        var rows = new List<(Excerpt Words, Excerpt? There)>();
        AddRead(headline, rows);
        AddFound(headline, rows);
        if (rows.Count == 0)
            return;
        using (Part("against", "Headline and body"))
        using (Table("in the headline", "first in the body"))
        {
            foreach (var (words, there) in rows.OrderBy(row => row.Words.Start))
            {
                html.Line();
                using (html.Open("tr"))
                {
                    using (html.Open("td"))
                        marks.WriteWords(html, words);
                    using (html.Open("td"))
                    {
                        if (there is { } body)
                            marks.WriteWords(html, story.SentenceAt(body));
                        else
                            html.Put("span", "not as such", ("class", "none"));
                    }
                }
            }
        }
    }

    // What was read in the headline, and where the body has the same.
    void AddRead(Excerpt headline, List<(Excerpt Words, Excerpt? There)> rows)
    {
        foreach (var mention in story.Mentions)
        {
            if (headline.Contains(mention.At))
                rows.Add((mention.At, InBody(story.Mentions.Where(each => each.Individual == mention.Individual).Select(each => each.At))));
        }

        foreach (var date in story.Dates)
        {
            if (headline.Contains(date.At) && date.From is not null)
                rows.Add(
                    (date.At, InBody(story.Dates.Where(each => (each.From, each.To) == (date.From, date.To)).Select(each => each.At)))
                );
        }

        foreach (var quote in story.QuotesIn(headline.Passage))
        {
            if (headline.Contains(quote.At))
                rows.Add(
                    (
                        quote.At,
                        InBody(
                            story
                                .Quotes.Where(each => each.Words.Text.Contains(quote.Words.Text, StringComparison.OrdinalIgnoreCase))
                                .Select(each => each.Words)
                        )
                    )
                );
        }
    }

    // What findings say of single words of the headline.
    void AddFound(Excerpt headline, List<(Excerpt Words, Excerpt? There)> rows)
    {
        foreach (var mark in marks.On(headline.Span))
        {
            if (
                headline.Passage.ReadFrom(mark.Found.Span) is { } words
                && words.Length < headline.Length
                && rows.TrueForAll(row => row.Words != words)
            )
                rows.Add(
                    (
                        words,
                        mark.Found.Related.Select(related =>
                                ReferenceEquals(related.Source, story.Draft.Source)
                                    ? story.Draft.PassageAt(related.Span.Start)?.ReadFrom(related.Span)
                                    : null
                            )
                            .FirstOrDefault()
                    )
                );
        }
    }

    // The first of them that stands in the body.
    Excerpt? InBody(IEnumerable<Excerpt> all)
    {
        foreach (var each in all)
        {
            if (each.Passage.Index >= 0 && story.Page.RoleOf(each.Passage) == Role.Body)
                return each;
        }

        return null;
    }

    void WriteQuotes()
    {
        var quotes = story.Quotes.Where(quote => quote.WordCount >= FewestWords || quote.Speaker is not null).ToList();
        if (quotes.Count == 0)
            return;
        using (Part("quotes", "Who says what"))
        using (Table("speaker", "words"))
        {
            foreach (var quote in quotes)
            {
                html.Line();
                using (html.Open("tr"))
                {
                    using (html.Open("td"))
                    {
                        if (quote.Speaker is { } speaker)
                            html.Put("b", speaker.Text);
                        else
                            html.Put("span", "nobody named", ("class", "none"));
                        html.Put("span", From(quote), ("class", "meaning"));
                    }

                    using (html.Open("td"))
                        marks.WriteWords(html, quote.Words);
                }
            }
        }
    }

    /// <summary>How the speaker of a quotation was found; empty where nobody is named.</summary>
    internal static string From(Quote quote) =>
        quote.Evidence switch
        {
            SpeakerEvidence.Sentence => "in its sentence",
            SpeakerEvidence.Paragraph => "in its paragraph",
            SpeakerEvidence.ColonLeadIn => "in its lead-in",
            SpeakerEvidence.Continued => "goes on from the paragraph before",
            SpeakerEvidence.Carried => $"named {TextReport.Count(quote.CarriedParagraphs, "paragraph")} before",
            _ => "",
        };

    void WritePeople()
    {
        var people = story.Mentions.GroupBy(mention => mention.Individual).ToList();
        if (people.Count == 0)
            return;
        using (Part("people", "People and offices"))
        using (Table("name", "office"))
        {
            foreach (var mentions in people)
            {
                var fullest = mentions.MaxBy(mention => mention.At.Length)!;
                html.Line();
                using (html.Open("tr"))
                {
                    using (html.Open("td"))
                    {
                        using (html.Open("b"))
                            marks.WriteWords(html, fullest.At);
                        if (mentions.Count() > 1)
                            html.Put("span", $"{mentions.Count()} times", ("class", "meaning"));
                    }

                    using (html.Open("td"))
                        WriteOffices(mentions);
                }
            }
        }
    }

    void WriteOffices(IEnumerable<Mention> mentions)
    {
        foreach (
            var title in mentions
                .Where(mention => mention.Title is not null)
                .DistinctBy(mention => mention.Title!.Value.Text, StringComparer.OrdinalIgnoreCase)
        )
        {
            using (html.Open("span", ("class", "title")))
                marks.WriteWords(html, title.Title!.Value);
        }

        // Homonyms that cannot be told apart say nothing about this one.
        var known = mentions
            .Select(mention => mention.Candidates)
            .Where(candidates => candidates.Length == 1)
            .Select(candidates => candidates[0])
            .FirstOrDefault();
        if (known is null || story.Anchor?.Day is not { } day)
            return;
        foreach (var tenure in known.Tenures)
        {
            if (tenure.Covers(day))
                html.Put("span", $"facts: {Office(tenure)}", ("class", "meaning"));
        }
    }

    /// <summary>An office in the facts and since when it is held: "president, France, since May 14, 2017".</summary>
    internal static string Office(Tenure tenure) =>
        $"{tenure.Office.Name}{(tenure.Country.Length > 0 ? $", {tenure.Country}" : "")}{(tenure.From is { } from ? $", since {from:MMM d, yyyy}" : "")}";

    HtmlWriter.Element Part(string name, string title)
    {
        html.Line();
        var part = html.Open("section", ("class", name));
        html.Put("h4", title);
        html.Line();
        return part;
    }

    HtmlWriter.Element Table(params ReadOnlySpan<string> heads)
    {
        var table = html.Open("table");
        using (html.Open("thead"))
        using (html.Open("tr"))
        {
            foreach (var head in heads)
                html.Put("th", head, ("scope", "col"));
        }

        return table;
    }
}
