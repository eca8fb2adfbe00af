using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Cli.Reports.Html;

/// <summary>One file of the report: the draft row by row, each row's notes beside it, then what was understood of it.</summary>
sealed class StoryPage
{
    // The style sheet has a class for each number of rows.
    const int MostRows = 8;

    readonly HtmlWriter _html;
    readonly FileFindings _file;
    readonly Marks _marks;
    readonly Notes _notes;

    public StoryPage(HtmlWriter html, FileFindings file, int number, ReportPage page)
    {
        _html = html;
        _file = file;
        _marks = new(file, number);
        _notes = new(html, file, _marks, page);
    }

    public void Write()
    {
        using (
            _html.Open(
                "article",
                ("class", "story"),
                ("id", $"s{_marks.File}"),
                ("aria-labelledby", $"h{_marks.File}"),
                ("data-path", _file.Path)
            )
        )
        {
            _html.Line();
            // A clean draft is there to be looked up, not to be looked at.
            using (_html.Open("details", ("open", _file.Found.IsEmpty ? null : "")))
            {
                using (_html.Open("summary"))
                {
                    using (_html.Open("h2", ("id", $"h{_marks.File}")))
                        FileLine.WritePath(_html, _file.Path);
                    _html.Put("span", FileLine.Counts(_file), ("class", "counts"));
                }

                _html.Line();
                if (_file.Story is { } story)
                {
                    WriteDraft(story);
                    new BesideTheWire(_html, story, _marks).Write();
                    new Understood(_html, story, _marks).Write();
                }
                else
                {
                    WriteRow("", _marks.All, 1, () => { });
                }
            }
        }

        _html.Line();
    }

    void WriteDraft(Story story)
    {
        var rows = Rows(story).ToList();
        var notes = NotesOf(rows);
        using (_html.Open("div", ("class", "draft")))
        {
            _html.Line();
            for (var at = 0; at < rows.Count; at++)
            {
                var (row, mine) = (rows[at], notes[at]);
                // Notes are often longer than their paragraph: they may reach down to the next ones.
                var height = notes.Skip(at + 1).TakeWhile(below => below.Count == 0).Take(MostRows - 1).Count() + 1;
                WriteRow(row.Label, mine, height, row.Write);
            }
        }

        _html.Line();
    }

    // Each finding has its note beside the row in which it begins, or after which it stands.
    List<IReadOnlyList<Mark>> NotesOf(List<Row> rows)
    {
        var notes = new List<IReadOnlyList<Mark>>();
        var next = 0;
        for (var at = 0; at < rows.Count; at++)
        {
            var end = at + 1 < rows.Count ? Math.Max(rows[at].Span.End, rows[at + 1].Span.Start) : int.MaxValue;
            var first = next;
            while (next < _marks.All.Count && _marks.All[next].Found.Span.Start < end)
                next++;
            notes.Add([.. _marks.All.Skip(first).Take(next - first)]);
        }

        return notes;
    }

    void WriteRow(string label, IReadOnlyList<Mark> notes, int height, Action write)
    {
        using (_html.Open("div", ("class", "row")))
        {
            if (label.Length > 0)
                _html.Put("p", label, ("class", "role"));
            using (_html.Open("div", ("class", "copy")))
                write();
            if (notes.Count > 0)
                _notes.Write(notes, height);
        }

        _html.Line();
    }

    IEnumerable<Row> Rows(Story story)
    {
        var draft = story.Draft;
        var header = draft.Header.Fields.Where(field => !field.Values.IsEmpty).ToList();
        if (!draft.Header.Span.IsEmpty || draft.Passages.IsEmpty)
            yield return new(draft.Header.Span, "header", () => WriteHeader(header));
        for (var at = 0; at < draft.Passages.Length; )
        {
            var first = draft.Passages[at];
            var role = story.Page.RoleOf(first);
            var end = at + 1;
            while (end < draft.Passages.Length && GoesOn(first, draft.Passages[end], role, story.Page.RoleOf(draft.Passages[end])))
                end++;
            var passages = draft.Passages[at..end];
            at = end;
            var span = TextSpan.FromBounds(first.Span.Start, passages.Max(passage => passage.Span.End));
            yield return new(span, Label(role, first), () => WritePassages(story, role, passages));
        }
    }

    // What is not the story, and the cells of a table, stand in one row together.
    static bool GoesOn(Passage first, Passage next, Role role, Role nextRole) =>
        role == nextRole
        && (role is Role.Furniture or Role.ReaderComments || (first.Kind == PassageKind.TableCell && next.Kind == PassageKind.TableCell));

    static string Label(Role role, Passage passage) =>
        role switch
        {
            Role.Headline => "headline",
            Role.Deck => "deck",
            Role.Byline => "byline",
            Role.DateLine => "date line",
            Role.Caption => passage.Kind == PassageKind.ImageText ? "picture text" : "caption",
            Role.Signoff => "sign-off",
            Role.Note => "editor’s note",
            Role.ReaderComments => "readers",
            Role.Furniture => "page",
            _ => passage.Kind switch
            {
                PassageKind.TableCell => "table",
                PassageKind.Footnote => "footnote",
                PassageKind.ImageText => "picture text",
                _ => "",
            },
        };

    void WriteHeader(List<HeaderField> fields)
    {
        if (fields.Count == 0)
            return;
        using (_html.Open("dl", ("class", "header"), ("id", _marks.Place(fields[0].Values[0]))))
        {
            foreach (var field in fields)
            {
                _html.Put("dt", field.Name);
                foreach (var value in field.Values)
                {
                    using (
                        _html.Open(
                            "dd",
                            ("class", field.Kind is FieldKind.Headline or FieldKind.Deck ? field.Kind.ToString().ToLowerInvariant() : null),
                            ("dir", "auto")
                        )
                    )
                        WriteText(value, null);
                }
            }
        }
    }

    void WritePassages(Story story, Role role, ImmutableArray<Passage> passages)
    {
        switch (role)
        {
            case Role.Furniture or Role.ReaderComments:
                using (_html.Open("details", ("class", "aside")))
                {
                    _html.Put(
                        "summary",
                        role == Role.Furniture
                            ? $"Page furniture: {TextReport.Count(passages.Length, "piece")}"
                            : $"Readers’ comments: {TextReport.Count(passages.Length, "paragraph")}"
                    );
                    foreach (var passage in passages)
                        WritePassage("p", "", passage, null);
                }

                break;
            case Role.Headline:
                WritePassage("h3", "headline", passages[0], null);
                break;
            case Role.Subhead:
                WritePassage("h4", "", passages[0], null);
                break;
            default:
                if (passages.Length > 1)
                {
                    using (_html.Open("ul", ("class", "cells")))
                    {
                        foreach (var passage in passages)
                            WritePassage("li", "", passage, null);
                    }

                    break;
                }

                var kind = passages[0].Kind switch
                {
                    PassageKind.ListItem => "item",
                    PassageKind.BlockQuote => "block",
                    PassageKind.Heading => "heading",
                    PassageKind.TableCell => "cell",
                    _ => "",
                };
                WritePassage("p", $"{RoleClass(role)} {kind}".Trim(), passages[0], story.Page.Dateline);
                break;
        }
    }

    static string RoleClass(Role role) =>
        role switch
        {
            Role.Body => "",
            Role.DateLine => "byline",
            _ => role.ToString().ToLowerInvariant(),
        };

    void WritePassage(string element, string kind, Passage passage, Dateline? dateline)
    {
        using (_html.Open(element, ("class", kind.Length > 0 ? kind : null), ("id", _marks.Place(passage)), ("dir", "auto")))
            WriteText(passage, dateline is not null && ReferenceEquals(dateline.At.Passage, passage) ? dateline.At : null);
    }

    void WriteText(Passage passage, Excerpt? dateline) =>
        MarkedText.Write(_html, passage, _marks, _marks.On(passage.Span), mark => ReferenceEquals(_marks.HomeOf(mark), passage), dateline);

    sealed record Row(TextSpan Span, string Label, Action Write);
}
