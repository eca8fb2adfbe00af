using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Facts;
using StyleLint.Reading;

namespace StyleLint.Kinds;

/// <summary>Who wrote a story, as its sign-off says.</summary>
static class SignoffWriters
{
    /// <summary>Who the sign-off says wrote it.</summary>
    internal static ImmutableArray<Excerpt> Of(Page page)
    {
        var writers = ImmutableArray.CreateBuilder<Excerpt>();
        foreach (var part in page.Signoff?.Parts ?? [])
        {
            if (IsWriting(part))
                writers.AddRange(part.Names);
        }

        return writers.ToImmutable();
    }

    /// <summary>The agency alone as the writer contradicts a byline as well.</summary>
    internal static bool IsWrittenBy(Page page, Agency agency)
    {
        foreach (var part in page.Signoff?.Parts ?? [])
        {
            if (IsWriting(part) && ReferenceEquals(part.Agency, agency))
                return true;
        }

        return false;
    }

    /// <summary>Whether the sign-off says who reported the story. "Writing and additional reporting by" leaves that to the byline; one that
    /// goes on on another line may name anybody.</summary>
    internal static bool NamesReporters(Page page)
    {
        if (page.Signoff is not { } signoff || (signoff.At.Chars[0] is '(' or '[' && !signoff.At.Chars.ContainsAny(')', ']')))
            return false;
        foreach (var part in signoff.Parts)
        {
            if (
                IsWriting(part)
                && !part.Names.IsEmpty
                && part.Job.Contains("report", StringComparison.Ordinal)
                && !part.Job.Contains("additional", StringComparison.Ordinal)
            )
                return true;
        }

        return false;
    }

    /// <summary>Everybody whom the sign-off names, whatever they did.</summary>
    internal static ImmutableArray<Excerpt> Everybody(Page page) =>
        page.Signoff is { } signoff ? [.. signoff.Parts.SelectMany(static part => part.Names)] : [];

    // "With reporting by", "Additional reporting by" name who helped; "Compiled by" who made the table over it.
    static bool IsWriting(SignoffPart part) =>
        (part.Job.Contains("writ", StringComparison.Ordinal) || part.Job.Contains("report", StringComparison.Ordinal))
        && !CreditWords.IsHelp(part.Job);
}
