using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.LanguageServer;

/// <summary>The edit that suppresses a finding in a draft, and where the writer then fills in the reason.</summary>
/// <param name="Changes">The changes, in order; the reason is left empty, so nothing is suppressed until there is one.</param>
/// <param name="ReasonAt">Where in the first one's new text the reason goes.</param>
sealed record Allowance(ImmutableArray<TextChange> Changes, int ReasonAt)
{
    const string Reason = "\u0001";

    /// <summary>Suppresses a finding; null if the draft has no place for that: in plain text, readers would see the comment.</summary>
    public static Allowance? Of(Insight insight, Diagnostic found)
    {
        var (source, draft) = (insight.Source, insight.Story!.Draft);
        if (draft.Header.Span.Contains(found.Span.Start))
            return InHeader(source, draft.Header, found.Rule.Name);
        if (draft.Format == DraftFormat.PlainText)
            return draft.Header.Span.IsEmpty ? null : InHeader(source, draft.Header, found.Rule.Name);
        var lineBreak = BreakOf(source);
        var first = BlockStart(source, draft, found.Span.Start);
        var line = source.PositionAt(found.Span.Start).Line;
        if (line == first)
            return Make(new(source.LineSpan(first).Start, 0), Comment(draft, $"disable-next-line {found.Rule} -- {Reason}") + lineBreak);
        // A comment in the middle of a paragraph would split it, so a pair goes around the whole paragraph.
        var end = new TextSpan(source.LineSpan(BlockEnd(source, line)).End, 0);
        return Make(
            new(source.LineSpan(first).Start, 0),
            Comment(draft, $"disable {found.Rule} -- {Reason}") + lineBreak,
            new TextChange(end, lineBreak + Comment(draft, $"enable {found.Rule}"))
        );
    }

    static Allowance? InHeader(SourceText source, Header header, string rule)
    {
        // TOML doesn't have such braces.
        if (!source.Slice(header.Span).StartsWith("---"))
            return null;
        var field = header.Fields.FirstOrDefault(each => each.Kind == FieldKind.StyleLint);
        if (field is null)
        {
            var close = source.PositionAt(header.Span.End - 1).Line;
            while (close > 0 && source.Slice(source.LineSpan(close)).TrimEnd() is not ("---" or "..."))
                close--;
            return Make(new(source.LineSpan(close).Start, 0), $"style-lint: {{ disable: {{ {rule}: \"{Reason}\" }} }}{BreakOf(source)}");
        }

        if (field.Node is not YamlMap map || map["disable"] is not YamlMap { Entries: [var entry, ..] } disable)
            return null;
        var isFlow = source.Text[disable.Span.Start] == '{';
        var behind = isFlow ? ", " : BreakOf(source) + new string(' ', source.PositionAt(entry.Key.Span.Start).Column);
        return Make(new(entry.Key.Span.Start, 0), $"{rule}: \"{Reason}\"{behind}");
    }

    static Allowance Make(TextSpan span, string text, params ReadOnlySpan<TextChange> more) =>
        new([new(span, text.Replace(Reason, "", StringComparison.Ordinal)), .. more], text.IndexOf(Reason, StringComparison.Ordinal));

    static string Comment(Draft draft, string says) =>
        draft.Format == DraftFormat.Mdx ? $"{{/* style-lint-{says} */}}" : $"<!-- style-lint-{says} -->";

    static int BlockStart(SourceText source, Draft draft, int offset)
    {
        var line = source.PositionAt(offset).Line;
        var top = draft.Header.Span.IsEmpty ? 0 : source.PositionAt(draft.Header.Span.End).Line;
        while (line > top && !IsBlank(source, line - 1))
            line--;
        return line;
    }

    static int BlockEnd(SourceText source, int line)
    {
        while (line + 1 < source.LineCount && !IsBlank(source, line + 1))
            line++;
        return line;
    }

    static bool IsBlank(SourceText source, int line) => source.Slice(source.LineSpan(line)).IsWhiteSpace();

    static string BreakOf(SourceText source) => source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
}
