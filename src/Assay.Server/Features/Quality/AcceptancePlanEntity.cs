using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assay.Server.Features.Quality;

/// <summary>The plan that an acceptance was started from. With the size of the population it gives the same numbers again.</summary>
public sealed class AcceptancePlanEntity
{
    public long DatasetKey { get; set; }
    public long AcceptanceKey { get; set; }

    /// <summary>The request, as JSON.</summary>
    public required string Request { get; set; }

    /// <summary>Labels and how many items each stands for, as JSON, where the draw was stratified by label: the rarest first.</summary>
    public string? Strata { get; set; }
}

internal sealed class AcceptancePlanConfiguration : IEntityTypeConfiguration<AcceptancePlanEntity>
{
    public void Configure(EntityTypeBuilder<AcceptancePlanEntity> builder) => builder.HasKey(p => new { p.DatasetKey, p.AcceptanceKey });
}
