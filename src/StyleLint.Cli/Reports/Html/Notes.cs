using System.Globalization;
using StyleLint.Diagnostics;
using StyleLint.Text;

namespace StyleLint.Cli.Reports.Html;

/// <summary>What is said about findings beside their words: the message, the ways out, the reason for the rule.</summary>
sealed class Notes(HtmlWriter html, FileFindings file, Marks marks, ReportPage page)
{
    const int MostOfLine = 160;

    // A rule's reason stands open where the reader first meets it.
    readonly HashSet<RuleId> _explained = [];

    /// <summary>Writes the notes of one row in the order of their words; suggestions and what is suppressed are folded away.</summary>
    /// <param name="all">The findings.</param>
    /// <param name="height">How many rows of the draft they may reach down beside.</param>
    public void Write(IReadOnlyList<Mark> all, int height)
    {
        using (html.Open("div", ("class", string.Create(CultureInfo.InvariantCulture, $"notes rows{height}"))))
        {
            var folded = new List<Mark>();
            foreach (var mark in all)
            {
                if (mark.IsFolded)
                {
                    folded.Add(mark);
                    continue;
                }

                WriteFolded(folded);
                folded.Clear();
                Write(mark);
            }

            WriteFolded(folded);
        }
    }

    void WriteFolded(List<Mark> folded)
    {
        if (folded.Count == 0)
            return;
        html.Line();
        using (html.Open("details", ("class", "folded")))
        {
            using (html.Open("summary"))
            {
                html.Text(Count(folded));
                foreach (var mark in folded)
                    html.Put(
                        "span",
                        mark.Number.ToString(CultureInfo.InvariantCulture),
                        ("class", $"number {mark.Level}"),
                        ("aria-hidden", "true")
                    );
            }

            foreach (var mark in folded)
                Write(mark);
        }
    }

    static string Count(List<Mark> folded)
    {
        var suppressed = folded.Count(mark => mark.Found.Suppression is not null);
        var suggestions = TextReport.Count(folded.Count - suppressed, "suggestion");
        return suppressed == 0 ? suggestions
            : suppressed == folded.Count ? $"{suppressed} suppressed"
            : $"{suggestions}, {suppressed} suppressed";
    }

    void Write(Mark mark)
    {
        var found = mark.Found;
        var isOnPage = marks.HomeOf(mark) is not null;
        html.Line();
        using (
            html.Open(
                "div",
                ("class", $"note {mark.Level}"),
                ("id", marks.Note(mark)),
                ("data-level", mark.Level),
                ("data-family", found.Rule.Family)
            )
        )
        {
            using (html.Open("p", ("class", "what")))
            {
                var number = mark.Number.ToString(CultureInfo.InvariantCulture);
                if (isOnPage)
                    html.Put(
                        "a",
                        number,
                        ("class", "number"),
                        ("href", $"#{marks.Words(mark)}"),
                        ("aria-label", $"Finding {number}: to its words")
                    );
                else
                    html.Put("span", number, ("class", "number"));
                html.Put("span", mark.Level, ("class", "level"));
                html.Text(" ");
                html.Text(found.Message.Trim());
            }

            if (!isOnPage)
                WriteLine(found);
            WriteWaysOut(found);
            WriteRelated(mark);
            WriteWhy(found);
            if (found.Suppression is { } suppression)
            {
                using (html.Open("p", ("class", "reason")))
                {
                    html.Text("Let pass: ");
                    html.Text(suppression.Reason);
                }
            }
        }
    }

    // Words that stand in no passage are shown here.
    void WriteLine(Diagnostic found)
    {
        var line = found.Source.LineSpan(found.Source.PositionAt(found.Span.Start).Line);
        if (!line.IsEmpty)
            html.Put("p", GithubReport.Shorten(found.Source.Slice(line).ToString(), MostOfLine), ("class", "source"));
    }

    void WriteWaysOut(Diagnostic found)
    {
        if (found.Fixes.IsEmpty)
            return;
        using (html.Open("ul", ("class", "ways"), ("aria-label", "Ways out")))
        {
            foreach (var fix in found.Fixes)
                html.Put("li", fix.Title);
        }
    }

    void WriteRelated(Mark mark)
    {
        var found = mark.Found;
        if (found.Related.IsEmpty)
            return;
        using (html.Open("ul", ("class", "related")))
        {
            // All places of such a finding are shown below, each beside its counterpart.
            if (found.Related.Any(related => BesideTheWire.IsWire(related.Source)))
            {
                using (html.Open("li"))
                    html.Put("a", "Both side by side", ("href", $"#{BesideTheWire.Name(marks, mark)}"));
                return;
            }

            foreach (var related in found.Related)
            {
                using (html.Open("li"))
                {
                    html.Text(related.Message.Trim());
                    html.Text(" ");
                    WritePlace(found, related);
                }
            }
        }
    }

    void WritePlace(Diagnostic found, Related related)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"line {related.Source.PositionAt(related.Span.Start).Line + 1}");
        if (!ReferenceEquals(related.Source, found.Source))
            html.Put("span", $"{related.Source.Path}, {line}", ("class", "place"));
        else if (file.Story is { } story && story.Draft.PassageAt(related.Span.Start) is { } passage)
            html.Put("a", line, ("class", "place"), ("href", $"#{marks.Place(passage)}"));
        else
            html.Put("span", line, ("class", "place"));
    }

    void WriteWhy(Diagnostic found)
    {
        var at = found.Source.PositionAt(found.Span.Start);
        var why = RuleHelp.For(found.Rule, file.Rules).Trim();
        var rule = file.Rules.Find(found.Rule.Name);
        var link = rule?.Link;
        var isFirst = _explained.Add(found.Rule);
        using (html.Open("details", ("class", "why"), ("open", isFirst && why.Length > 0 ? "" : null)))
        {
            using (html.Open("summary"))
            {
                html.Put("span", found.Rule.Name, ("class", "rule"));
                html.Put("span", string.Create(CultureInfo.InvariantCulture, $"line {at.Line + 1}"), ("class", "place"));
            }

            foreach (var paragraph in why.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
                html.Put("p", paragraph.ReplaceLineEndings(" ").Trim());
            foreach (var sentence in rule is null ? [] : page.Measured(rule))
                html.Put("p", sentence, ("class", "measured"));
            if (link is not null && Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            {
                using (html.Open("p"))
                    html.Put("a", "Read more", ("href", uri.AbsoluteUri), ("rel", "noreferrer"));
            }
        }
    }
}
