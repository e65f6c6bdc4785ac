namespace Hengjian.Collect.Crawling.State;

/// <summary>What was used of late, bounded: in two generations, of which the older is dropped when the younger is full.</summary>
/// <param name="most">How many entries are held at most.</param>
internal sealed class Recent<TKey, TValue>(int most)
    where TKey : notnull
{
    private Dictionary<TKey, TValue> young = [];
    private Dictionary<TKey, TValue> old = [];

    /// <summary>Finds an entry.</summary>
    public bool TryGet(TKey key, out TValue value)
    {
        if (young.TryGetValue(key, out value!))
        {
            return true;
        }

        if (!old.TryGetValue(key, out value!))
        {
            return false;
        }

        Put(key, value);
        return true;
    }

    /// <summary>Adds or replaces an entry.</summary>
    public void Put(TKey key, TValue value)
    {
        if (young.Count >= most / 2)
        {
            (young, old) = (old, young);
            young.Clear();
        }

        young[key] = value;
    }
}
