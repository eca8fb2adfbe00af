using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.ClickHouse;

/// <summary>A draft's question as one statement, and what its answer means.</summary>
static class ClickHouseQuestion
{
    // Of a fingerprint with more rows than this nobody needs to know which stories hold it, some of them removed or there twice or not.
    const int MostRows = 1000;

    // A list tells a server which others it need not ask (optimize_skip_unused_shards). Old ones count each number of it as a part of the
    // statement, of which they take fifty thousand; an array is one.
    const int LongestList = 20_000;

    /// <summary>The statement.</summary>
    /// <remarks>
    /// From the inside: the rows of each fingerprint; the stories that hold it, without those that were removed, and their days; then a row
    /// for each of those stories and a row for each of the outermost days. Of the first ClickHouse counts how many fingerprints lead to the
    /// same story. The lambdas use nothing but their own arguments: old versions lose what else they name. They also have to be told to
    /// look at the fingerprints first (PREWHERE), and at the rest of a row only where one is sought.
    /// </remarks>
    public static string Statement(WireQuestion question)
    {
        var day = $"bitShiftRight(number, {WireStory.KeyBits})";
        var near = question.Day is { DayNumber: var own }
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"shared > 1 OR bitShiftRight(item, {WireStory.KeyBits}) = 0 OR bitShiftRight(item, {WireStory.KeyBits}) BETWEEN {Math.Max(0, own - WireQuestion.DaysNear)} AND {own + WireQuestion.DaysNear}"
            )
            : "1";
        var fingerprints = string.Join(',', question.Fingerprints);
        var sought = question.Fingerprints.Length <= LongestList ? fingerprints : $"SELECT toUInt64(arrayJoin([{fingerprints}]))";
        return $"""
            SELECT is_day, if(is_day, fingerprint, toUInt64(0)) AS held, item, toUInt64(count()) AS shared
            FROM
            (
                SELECT
                    fingerprint,
                    arrayJoin(arrayConcat(
                        arrayMap(n -> (0, n), if(total <= {MostRows} AND length(live) <= {WireQuestion.RareIn}, live, emptyArrayUInt64())),
                        arrayMap(d -> (1, d), arrayConcat(arraySlice(days, 1, 3), arraySlice(days, -2))))) AS pair,
                    pair.1 AS is_day,
                    pair.2 AS item
                FROM
                (
                    SELECT
                        fingerprint,
                        total,
                        arrayMap(c -> intDiv(c, 2), arrayFilter((c, next) -> c % 2 = 0 AND next != c + 1, codes, arrayPushBack(arrayPopFront(codes), toUInt64(0)))) AS live,
                        arraySort(if(total > {MostRows}, spread, arrayDistinct(arrayMap(n -> bitShiftRight(n, {WireStory.KeyBits}), live)))) AS days
                    FROM
                    (
                        SELECT
                            fingerprint,
                            count() AS total,
                            arraySort(arrayDistinct(groupArray({MostRows})(number * 2 + removed))) AS codes,
                            groupUniqArray({day}) AS spread
                        FROM {ClickHouseSchema.Fingerprints}
                        PREWHERE fingerprint IN ({sought})
                        GROUP BY fingerprint
                    )
                )
            )
            GROUP BY is_day, held, item
            HAVING is_day = 1 OR {near}
            ORDER BY shared DESC, item DESC
            LIMIT {WireQuestion.MostCandidates} BY is_day, held
            """;
    }

    /// <summary>What the rows say.</summary>
    public static WireAnswer Read(WireQuestion question, RowReader rows)
    {
        var days = new DaySpread[question.Fingerprints.Length];
        Array.Fill(days, DaySpread.None);
        var candidates = new List<WireCandidate>();
        while (!rows.IsAtEnd)
        {
            var (isDay, fingerprint, item, shared) = (rows.Byte() == 1, rows.UInt64(), rows.UInt64(), rows.UInt64());
            if (!isDay)
                candidates.Add(new(checked((long)item), checked((int)shared), DayOf(item)));
            else if (item > 0)
                days[question.Fingerprints.BinarySearch(fingerprint)].Add(checked((int)item));
        }

        return new([.. candidates], ImmutableCollectionsMarshal.AsImmutableArray(days));
    }

    static DateOnly? DayOf(ulong number) => (int)(number >> WireStory.KeyBits) is > 0 and var day ? DateOnly.FromDayNumber(day) : null;
}
