using System.Globalization;
using System.Text;
using StyleLint.Diagnostics;

namespace StyleLint.Cli.Reports.Html;

/// <summary>
/// One page for the desk, in one file that needs nothing else: each draft as it reads, each finding beside its words, and what was
/// understood of the story. Without scripts it can be read and printed; with them it can be filtered.
/// </summary>
sealed class HtmlReport : IReport
{
    readonly ReportPage _page;
    readonly StringBuilder _stories = new();
    readonly HtmlWriter _html;
    readonly List<(string Path, string? Counts)> _files = [];
    readonly SortedDictionary<string, int> _families = new(StringComparer.Ordinal);

    public HtmlReport(ReportPage page)
    {
        _page = page;
        _html = new(new StringWriter(_stories, CultureInfo.InvariantCulture));
    }

    public void Add(FileFindings file)
    {
        if (file.Story is null && file.Found.IsEmpty)
            return;
        new StoryPage(_html, file, _files.Count + 1, _page).Write();
        _files.Add((file.Path, file.Found.IsEmpty ? null : FileLine.Counts(file)));
        foreach (var found in file.Found)
            _families[found.Rule.Family] = _families.GetValueOrDefault(found.Rule.Family) + 1;
    }

    public void Finish(Summary summary)
    {
        // On the desk page the second is a module of its own; here one script is all there is.
        var (style, script) = (
            Resource("report.css"),
            Resource("report.js") + Resource("beside.js").Replace("export ", "", StringComparison.Ordinal)
        );
        var html = new HtmlWriter(_page.Out);
        _page.Out.Write("<!doctype html>\n");
        using (html.Open("html", ("lang", "en")))
        {
            WriteHead(html, summary, style, script);
            using (html.Open("body"))
            {
                html.Put("a", "Skip to the drafts", ("class", "skip"), ("href", "#drafts"));
                html.Line();
                using (html.Open("header", ("class", "top")))
                {
                    html.Put("p", "StyleLint", ("class", "maker"));
                    html.Put("h1", TextReport.Counts(summary));
                }

                html.Line();
                WriteSide(html, summary);
                using (html.Open("main", ("id", "drafts"), ("tabindex", "-1")))
                {
                    html.Line();
                    WriteSteps(html);
                    foreach (var part in _stories.GetChunks())
                        _page.Out.Write(part.Span);
                    html.Put("p", "No findings match this filter.", ("class", "nothing"), ("hidden", ""));
                }

                html.Line();
                html.Trusted("script", script);
            }
        }

        _page.Out.WriteLine();
    }

    static void WriteHead(HtmlWriter html, Summary summary, string style, string script)
    {
        using (html.Open("head"))
        {
            html.Void("meta", ("charset", "utf-8"));
            html.Line();
            html.Void(
                "meta",
                ("http-equiv", "Content-Security-Policy"),
                (
                    "content",
                    $"default-src 'none'; style-src {HtmlWriter.Hash(style)}; script-src {HtmlWriter.Hash(script)}; base-uri 'none'; form-action 'none'"
                )
            );
            html.Line();
            html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
            html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
            html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
            html.Line();
            html.Put("title", $"{TextReport.Counts(summary)} – StyleLint");
            html.Line();
            html.Trusted("style", style);
        }

        html.Line();
    }

    void WriteSide(HtmlWriter html, Summary summary)
    {
        using (html.Open("aside", ("class", "side"), ("aria-label", "Choose")))
        {
            using (html.Open("form", ("class", "filters"), ("hidden", "")))
            {
                html.Line();
                using (html.Open("fieldset"))
                {
                    html.Put("legend", "Level");
                    int[] counts = [summary.Errors, summary.Warnings, summary.Suggestions];
                    foreach (var (level, count) in FileLine.Levels.Zip(counts))
                    {
                        if (count > 0)
                            WriteChoice(html, "level", level.ToName(), Plural(level), count);
                    }

                    if (summary.Suppressed > 0)
                        WriteChoice(html, "level", "suppressed", "Suppressed", summary.Suppressed);
                }

                html.Line();
                using (html.Open("fieldset"))
                {
                    html.Put("legend", "Family");
                    foreach (var (family, count) in _families)
                        WriteChoice(html, "family", family, family.Length > 0 ? family : "none", count);
                }

                html.Line();
                html.Put("button", "Unfold suggestions", ("type", "button"), ("id", "unfold"), ("aria-pressed", "false"));
                html.Put("p", "", ("id", "shown"), ("role", "status"));
            }

            html.Line();
            if (_files.Count > 1)
                WriteFiles(html);
        }

        html.Line();
    }

    // They stay in sight above the drafts, on a bar of their own, so that they cover nothing.
    static void WriteSteps(HtmlWriter html)
    {
        using (html.Open("div", ("class", "steps"), ("hidden", ""), ("role", "group"), ("aria-label", "Go from finding to finding")))
        {
            html.Put("button", "↑ Previous", ("type", "button"), ("id", "previous"));
            html.Put("button", "↓ Next", ("type", "button"), ("id", "next"));
            html.Put("p", "", ("id", "of"), ("aria-hidden", "true"));
            html.Put("p", "", ("id", "at"), ("role", "status"));
        }

        html.Line();
    }

    void WriteFiles(HtmlWriter html)
    {
        using (html.Open("details", ("class", "files")))
        {
            html.Put("summary", TextReport.Count(_files.Count, "file"));
            using (html.Open("label", ("class", "find"), ("hidden", "")))
            {
                html.Text("Name ");
                html.Void("input", ("type", "search"), ("id", "find"), ("autocomplete", "off"), ("spellcheck", "false"));
            }

            using (html.Open("nav", ("aria-label", "Files")))
            using (html.Open("ol"))
            {
                for (var at = 0; at < _files.Count; at++)
                {
                    html.Line();
                    using (html.Open("li", ("class", _files[at].Counts is null ? "clean" : null)))
                    {
                        using (html.Open("a", ("href", $"#s{at + 1}")))
                            FileLine.WritePath(html, _files[at].Path);
                        if (_files[at].Counts is { } counts)
                            html.Put("small", counts);
                    }
                }
            }
        }

        html.Line();
    }

    static void WriteChoice(HtmlWriter html, string name, string value, string label, int count)
    {
        html.Line();
        using (html.Open("label"))
        {
            html.Void("input", ("type", "checkbox"), ("name", name), ("value", value), ("checked", ""), ("autocomplete", "off"));
            html.Put("span", label, ("class", $"name {(name == "level" ? value : "")}".TrimEnd()));
            html.Put("small", count.ToString(CultureInfo.InvariantCulture));
        }
    }

    static string Plural(Severity level) =>
        level switch
        {
            Severity.Error => "Errors",
            Severity.Warning => "Warnings",
            _ => "Suggestions",
        };

    static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(HtmlReport).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
