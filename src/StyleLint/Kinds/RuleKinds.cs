using System.Collections.Immutable;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>The ways of checking that StyleLint has. A host with kinds of its own passes <c>[.. RuleKinds.All, mine]</c>.</summary>
public static class RuleKinds
{
    /// <summary>Every kind, by name.</summary>
    public static ImmutableArray<RuleKind> All { get; } =
    [
        Acronym.Kind,
        AgencyCredit.Kind,
        BylineKind.Kind,
        Capitalization.Kind,
        Conditional.Kind,
        Consistency.Kind,
        CopySlip.Kind,
        DateAgreement.Kind,
        DateForm.Kind,
        DateTense.Kind,
        Existence.Kind,
        Figures.Kind,
        HeadlineAgreement.Kind,
        LicenceTerms.Kind,
        Metric.Kind,
        MissingPart.Kind,
        NameAgreement.Kind,
        NameForm.Kind,
        Occurrence.Kind,
        OfficeOnDate.Kind,
        PagePart.Kind,
        PhraseWithout.Kind,
        PictureCredit.Kind,
        QuoteAttribution.Kind,
        Readability.Kind,
        Repetition.Kind,
        Sequence.Kind,
        Spelling.Kind,
        Substitution.Kind,
        Undated.Kind,
        VagueSource.Kind,
        WireCopy.Kind,
        WireFact.Kind,
        WireNotice.Kind,
        WireQuote.Kind,
    ];
}
