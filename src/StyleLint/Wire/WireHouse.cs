using System.Collections.Immutable;
using StyleLint.Facts;

namespace StyleLint.Wire;

/// <summary>What a newsroom's settings say about its wire copy.</summary>
/// <param name="Outlet">The newsroom's own name in the archive; its stories aren't compared with drafts. Null if it files none.</param>
/// <param name="Credits">House phrases that credit all agencies at once ("staff and agencies").</param>
sealed record WireHouse(string? Outlet, ImmutableArray<string> Credits)
{
    internal bool IsOwn(string agency, FactBook facts) =>
        Outlet is not null
        && (NameComparer.AreEqual(Outlet, agency) || facts.FindAgency(Outlet) is { } known && NameComparer.AreEqual(known.Name, agency));
}
