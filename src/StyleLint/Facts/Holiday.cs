using System.Collections.Immutable;

namespace StyleLint.Facts;

/// <summary>A day that has a name of its own.</summary>
/// <param name="Name">"Thanksgiving"</param>
/// <param name="Forms">Other ways to write it: "Thanksgiving Day".</param>
/// <param name="On">The rules that say when it is; any of them is right (Americans and Canadians give thanks on different days).</param>
/// <param name="Since">The first year to which they apply; earlier years are unknown.</param>
sealed record Holiday(string Name, ImmutableArray<string> Forms, ImmutableArray<HolidayRule> On, int Since)
{
    /// <summary>Its days in a year, one for each rule that gives one; none if the year is unknown.</summary>
    internal IEnumerable<DateOnly> DaysIn(int year) => year < Since ? [] : On.Select(rule => rule.In(year)).OfType<DateOnly>();
}
