using System.Linq.Expressions;
using Assay.Client;
using Assay.Server.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assay.Server.Features.Workforces;

/// <summary>A member of a labeling team. <see cref="WorkerKey"/> and <see cref="WorkerId"/> follow from project and e-mail, see <see cref="WorkerIdentity"/>.</summary>
public sealed class WorkerEntity
{
    public long ProjectKey { get; set; }
    public long WorkforceKey { get; set; }
    public long WorkerKey { get; set; }
    public required string WorkerId { get; set; }
    public required string Email { get; set; }
    public WorkerRole Role { get; set; }
    public WorkerStatus Status { get; set; }
    public string Description { get; set; } = "";
    public long CreateTime { get; set; }
    public long UpdateTime { get; set; }

    internal static Expression<Func<WorkerEntity, Worker>> ToContract(AppDb db) => worker => new()
    {
        WorkerId = worker.WorkerId,
        WorkforceId = db.Set<WorkforceEntity>().Where(t => t.ProjectKey == worker.ProjectKey && t.Key == worker.WorkforceKey).Select(t => t.WorkforceId).Single(),
        Email = worker.Email,
        Role = worker.Role,
        Status = worker.Status,
        Description = worker.Description,
        CreateTime = worker.CreateTime,
        UpdateTime = worker.UpdateTime,
    };
}

internal sealed class WorkerConfiguration : IEntityTypeConfiguration<WorkerEntity>
{
    public void Configure(EntityTypeBuilder<WorkerEntity> builder)
    {
        builder.HasKey(w => new { w.ProjectKey, w.WorkforceKey, w.WorkerKey });
        builder.HasIndex(w => new { w.ProjectKey, w.WorkerKey });
    }
}
