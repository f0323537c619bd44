using Assay.Server.Tests.Hosting;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Assay.Server.Tests.Hosting;

/// <summary>Begins with the classes that take minutes, so that at the end no core waits for the last of them.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(c => TakesMinutes(c.TestCollectionDisplayName)).ThenBy(c => c.TestCollectionDisplayName, StringComparer.Ordinal)];

    private static bool TakesMinutes(string collection) =>
        collection.Contains(".Faults.", StringComparison.Ordinal) || collection.Contains(".S3ServiceTests", StringComparison.Ordinal);
}
