using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>Pictures that say nothing, or as good as nothing, about who made them, or nothing at all.</summary>
sealed class PictureCredit : IAnalyzer
{
    readonly string? _check;

    PictureCredit(string? check) => _check = check;

    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "picture-credit",
            "Checks that pictures have a credit that names somebody, and a caption.",
            [
                new("missing", "A picture without a credit.", [], static () => new PictureCredit("missing")),
                new("weak", "A credit that names nobody.", ["credit"], static () => new PictureCredit("weak")),
                new("caption", "A picture with neither a caption nor alternative text.", [], static () => new PictureCredit("caption")),
            ]
        )
        {
            ReportingOnly = true,
        };

    public void Analyze(in Analysis analysis)
    {
        if (_check is "weak")
            CheckWeak(analysis);
        else if (_check is "caption")
            CheckCaption(analysis);
        else
            CheckMissing(analysis);
    }

    static void CheckWeak(in Analysis analysis)
    {
        foreach (var credit in analysis.Story.Page.PhotoCredits)
        {
            // "Google Images" has the capitals of a name.
            // TikTok's mark over a story about TikTok is credited to its owner.
            if (
                credit.Agency is null
                && IsWeak(credit.At.Chars)
                && analysis.Story.Page.Headline?.At.Chars.Contains(credit.At.Chars, StringComparison.Ordinal) is not true
            )
                analysis.Report(credit.At, [("credit", credit.At.Text)]);
        }
    }

    // Every word says how the picture came, and one of them does.
    static bool IsWeak(ReadOnlySpan<char> credit)
    {
        var weak = false;
        foreach (var word in new Words(credit))
        {
            if (CreditWords.NamesNobody.Contains(word))
                weak = true;
            else if (!CreditWords.Fillers.Contains(word))
                return false;
        }

        return weak;
    }

    // One finding a story: who leaves out one caption leaves out the others.
    static void CheckCaption(in Analysis analysis)
    {
        var bare = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var image in analysis.Draft.Images)
        {
            // A mark within a line stands for a word.
            if (
                image.StandsAlone
                && (image.Text is null || image.Text.Text.AsSpan().IsWhiteSpace())
                && !IsDrawing(analysis.Draft.Source.Slice(image.Span))
                && !HasCaption(analysis.Story.Page, analysis.Draft, image)
            )
                bare.Add(image.Span);
        }

        if (bare.Count == 0)
            return;
        var source = analysis.Draft.Source;
        var others = bare.Skip(1).Select(span => new Related(source, span, "this one too"));
        analysis.Report(bare[0], [("credit", "")], related: [.. others]);
    }

    // The line under it: one that reads as a caption, or stands in italics from end to end.
    static bool HasCaption(Page page, Draft draft, Image image)
    {
        // The header's caption is the lead picture's.
        if (draft.Header.Find(FieldKind.Caption) is not null && ReferenceEquals(image, draft.Images[0]))
            return true;
        foreach (var passage in draft.Passages)
        {
            if (passage.Span.Start >= image.Span.End && passage.Kind is not PassageKind.ImageText && !passage.Text.AsSpan().IsWhiteSpace())
                return page.Roles[passage.Index] is Role.Caption
                    || passage.Emphasis is [{ Start: 0, Length: var length }, ..] && length >= passage.Text.AsSpan().TrimEnd().Length;
        }

        return false;
    }

    static void CheckMissing(in Analysis analysis)
    {
        var page = analysis.Story.Page;
        // A header speaks of the lead picture, and houses that fill it in fill in the rest.
        if (analysis.Draft.Header.Find(FieldKind.ImageCredit) is not null)
            return;
        foreach (var image in analysis.Draft.Images)
        {
            if (IsDrawing(analysis.Draft.Source.Slice(image.Span)) || HasCredit(page, analysis.Draft, image))
                continue;
            analysis.Report(image.Span, [("credit", "")]);
        }
    }

    // In its own text, or in the captions right after it.
    static bool HasCredit(Page page, Draft draft, Image image)
    {
        var from = image.Text?.Index ?? image.Passage?.Index ?? -1;
        if (from < 0)
            return false;
        foreach (var credit in page.PhotoCredits)
        {
            var at = credit.At.Passage.Index;
            if (at >= 0 && at >= from - 1 && at <= from + 2)
                return true;
        }

        for (var at = from; at < draft.Passages.Length && at <= from + 2; at++)
        {
            var text = draft.Passages[at].Text.AsSpan();
            if (
                (page.Roles[at] == Role.Caption || text.Length < 300)
                && (
                    text.Contains("photo by", StringComparison.OrdinalIgnoreCase)
                    || text.Contains("credit", StringComparison.OrdinalIgnoreCase)
                    || text.Contains("courtesy", StringComparison.OrdinalIgnoreCase)
                    || text.Contains('©')
                )
            )
                return true;
        }

        return false;
    }

    // Charts, marks and pictures of screens are the house's own or nobody's; photographs are hardly ever kept in these formats.
    static bool IsDrawing(ReadOnlySpan<char> markup)
    {
        // The markup, not the address: templates write quotation marks and more into it.
        foreach (var word in CreditWords.Drawings)
        {
            if (markup.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
