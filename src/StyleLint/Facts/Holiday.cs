using System.Collections.Immutable;

namespace StyleLint.Facts;

/// <summary>A day that has a name of its own.</summary>
/// <param name="Name">"Thanksgiving"</param>
/// <param name="Forms">Other ways to write it: "Thanksgiving Day".</param>
/// <param name="On">The rules that say when it is; each is right by itself (Americans and Canadians give thanks on different days).</param>
/// <param name="Since">The first year in which they hold; earlier ones are not known.</param>
sealed record Holiday(string Name, ImmutableArray<string> Forms, ImmutableArray<HolidayRule> On, int Since)
{
    /// <summary>Its days in a year, one for each rule that has one; none where the year is not known.</summary>
    internal IEnumerable<DateOnly> DaysIn(int year) => year < Since ? [] : On.Select(rule => rule.In(year)).OfType<DateOnly>();
}
