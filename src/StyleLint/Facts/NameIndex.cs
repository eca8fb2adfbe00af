namespace StyleLint.Facts;

/// <summary>Finds things by name, using only numbers and hashes: the caller must check that a thing really has the name.</summary>
sealed class NameIndex
{
    readonly int[] _buckets;
    (int Hash, int Thing, int Next)[] _places;
    int _count;

    /// <param name="names">About how many names there are.</param>
    internal NameIndex(int names)
    {
        _buckets = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, names))];
        _places = new (int, int, int)[Math.Max(4, names)];
    }

    /// <summary>How many names there are, counted per thing.</summary>
    internal int Count => _count;

    /// <summary>Adds a name of a thing; adding it twice counts once.</summary>
    internal void Add(ReadOnlySpan<char> name, int thing)
    {
        var hash = NameComparer.Instance.GetHashCode(name);
        ref var bucket = ref _buckets[hash & (_buckets.Length - 1)];
        for (var at = bucket; at > 0; at = _places[at - 1].Next)
        {
            if (_places[at - 1] is var (other, known, _) && other == hash && known == thing)
                return;
        }

        if (_count == _places.Length)
            Array.Resize(ref _places, _count * 2);
        _places[_count++] = (hash, thing, bucket);
        bucket = _count;
    }

    /// <summary>The position of the last thing added that may have a name; -1 if there is none.</summary>
    internal int First(ReadOnlySpan<char> name)
    {
        var hash = NameComparer.Instance.GetHashCode(name);
        return From(_buckets[hash & (_buckets.Length - 1)], hash);
    }

    /// <summary>The position of the previous thing added that may have the same name; -1 if there is none.</summary>
    internal int Next(int place) => From(_places[place].Next, _places[place].Hash);

    /// <summary>The thing at a position.</summary>
    internal int this[int place] => _places[place].Thing;

    int From(int at, int hash)
    {
        while (at > 0 && _places[at - 1].Hash != hash)
            at = _places[at - 1].Next;
        return at - 1;
    }
}
