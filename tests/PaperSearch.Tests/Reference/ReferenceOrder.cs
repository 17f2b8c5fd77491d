using PaperSearch.Searching;

namespace PaperSearch.Tests.Reference;

/// <summary>The order of hits: as <see cref="SortOrder"/> says, then by date, the newest first, then by id.</summary>
internal sealed class ReferenceOrder(SortOrder sort) : IComparer<RankedHit>
{
    public int Compare(RankedHit x, RankedHit y)
    {
        var order = sort switch
        {
            SortOrder.Relevance => y.Score.CompareTo(x.Score),
            SortOrder.MostCited or SortOrder.Added => y.SortValue.CompareTo(x.SortValue),
            SortOrder.Oldest => (x.Date == 0, x.Date).CompareTo((y.Date == 0, y.Date)),
            _ => 0,
        };
        if (order == 0)
            order = y.Date.CompareTo(x.Date);
        return order != 0 ? order : Utf8Order.Instance.Compare(x.Id, y.Id);
    }
}
