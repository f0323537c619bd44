using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assay.Server.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "acceptance_items",
                columns: table => new
                {
                    dataset_key = table.Column<long>(type: "INTEGER", nullable: false),
                    acceptance_key = table.Column<long>(type: "INTEGER", nullable: false),
                    sample_id = table.Column<string>(type: "TEXT", nullable: false),
                    worker_key = table.Column<long>(type: "INTEGER", nullable: false),
                    annotation_key = table.Column<long>(type: "INTEGER", nullable: true),
                    accept = table.Column<bool>(type: "INTEGER", nullable: true),
                    score = table.Column<string>(type: "TEXT", nullable: true),
                    comment = table.Column<string>(type: "TEXT", nullable: true),
                    checked_by = table.Column<string>(type: "TEXT", nullable: true),
                    check_time = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acceptance_items", x => new { x.dataset_key, x.acceptance_key, x.sample_id, x.worker_key });
                });

            migrationBuilder.CreateTable(
                name: "acceptances",
                columns: table => new
                {
                    dataset_key = table.Column<long>(type: "INTEGER", nullable: false),
                    task_key = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<long>(type: "INTEGER", nullable: false),
                    acceptance_id = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    seed = table.Column<long>(type: "INTEGER", nullable: false),
                    population_count = table.Column<int>(type: "INTEGER", nullable: false),
                    sample_count = table.Column<int>(type: "INTEGER", nullable: false),
                    sampling_num = table.Column<int>(type: "INTEGER", nullable: true),
                    sampling_rate = table.Column<double>(type: "REAL", nullable: true),
                    started_by = table.Column<string>(type: "TEXT", nullable: false),
                    start_time = table.Column<long>(type: "INTEGER", nullable: false),
                    task_status_before = table.Column<int>(type: "INTEGER", nullable: false),
                    grade_a = table.Column<int>(type: "INTEGER", nullable: false),
                    grade_b = table.Column<int>(type: "INTEGER", nullable: false),
                    grade_c = table.Column<int>(type: "INTEGER", nullable: false),
                    grade_d = table.Column<int>(type: "INTEGER", nullable: false),
                    ungraded = table.Column<int>(type: "INTEGER", nullable: false),
                    rejected = table.Column<int>(type: "INTEGER", nullable: false),
                    action = table.Column<int>(type: "INTEGER", nullable: true),
                    overwrite_last_result = table.Column<bool>(type: "INTEGER", nullable: false),
                    closed_by = table.Column<string>(type: "TEXT", nullable: true),
                    close_time = table.Column<long>(type: "INTEGER", nullable: true),
                    accepted_count = table.Column<int>(type: "INTEGER", nullable: false),
                    rejected_count = table.Column<int>(type: "INTEGER", nullable: false),
                    merged_count = table.Column<int>(type: "INTEGER", nullable: false),
                    replaced_count = table.Column<int>(type: "INTEGER", nullable: false),
                    undo_count = table.Column<int>(type: "INTEGER", nullable: false),
                    undone_by = table.Column<string>(type: "TEXT", nullable: true),
                    undo_time = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acceptances", x => new { x.dataset_key, x.task_key, x.key });
                });

            migrationBuilder.CreateTable(
                name: "access_keys",
                columns: table => new
                {
                    access = table.Column<string>(type: "TEXT", nullable: false),
                    protected_secret = table.Column<string>(type: "TEXT", nullable: false),
                    user_key = table.Column<long>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    create_time = table.Column<long>(type: "INTEGER", nullable: false),
                    last_used_time = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_keys", x => x.access);
                });

            migrationBuilder.CreateTable(
                name: "annotation_labels",
                columns: table => new
                {
                    dataset_key = table.Column<long>(type: "INTEGER", nullable: false),
                    annotation_key = table.Column<long>(type: "INTEGER", nullable: false),
                    type = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    min_score = table.Column<double>(type: "REAL", nullable: true),
                    max_score = table.Column<double>(type: "REAL", nullable: true),
                    hard = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_annotation_labels", x => new { x.dataset_key, x.annotation_key, x.type, x.name });
                });

            migrationBuilder.CreateTable(
                name: "annotations",
                columns: table => new
                {
                    dataset_key = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<long>(type: "INTEGER", nullable: false),
                    sample_id = table.Column<string>(type: "TEXT", nullable: false),
                    task_key = table.Column<long>(type: "INTEGER", nullable: true),
                    worker_key = table.Column<long>(type: "INTEGER", nullable: true),
                    labels = table.Column<string>(type: "TEXT", nullable: false),
                    canonical = table.Column<string>(type: "TEXT", nullable: false),
                    origin = table.Column<int>(type: "INTEGER", nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false),
                    create_time = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_annotations", x => new { x.dataset_key, x.key });
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    friendly_name = table.Column<string>(type: "TEXT", nullable: true),
                    xml = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dataset_metrics",
                columns: table => new
                {
                    dataset_key = table.Column<long>(type: "INTEGER", nullable: false),
                    hour_time = table.Column<long>(type: "INTEGER", nullable: false),
                    time = table.Column<long>(type: "INTEGER", nullable: false),
                    total_samples = table.Column<int>(type: "INTEGER", nullable: false),
                    annotated_samples = table.Column<int>(type: "INTEGER", nullable: false),
                    unconfirmed_samples = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dataset_metrics", x => new { x.dataset_key, x.hour_time });
                });

            migrationBuilder.CreateTable(
                name: "datasets",
                columns: table => new
                {
                    project_key = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<long>(type: "INTEGER", nullable: false),
                    dataset_id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    work_path = table.Column<string>(type: "TEXT", nullable: false),
                    folder = table.Column<string>(type: "TEXT", nullable: false),
                    work_path_type = table.Column<int>(type: "INTEGER", nullable: false),
                    data_sources = table.Column<string>(type: "TEXT", nullable: false),
                    data_format = table.Column<string>(type: "TEXT", nullable: false),
                    schema = table.Column<string>(type: "TEXT", nullable: true),
                    label_format = table.Column<string>(type: "TEXT", nullable: true),
                    managed = table.Column<bool>(type: "INTEGER", nullable: false),
                    import_annotations = table.Column<bool>(type: "INTEGER", nullable: false),
                    import_data = table.Column<bool>(type: "INTEGER", nullable: false),
                    workspace_id = table.Column<string>(type: "TEXT", nullable: false),
                    import_task_id = table.Column<string>(type: "TEXT", nullable: true),
                    error_message = table.Column<string>(type: "TEXT", nullable: true),
                    next_version_num = table.Column<int>(type: "INTEGER", nullable: false),
                    label_revision = table.Column<int>(type: "INTEGER", nullable: false),
                    total_samples = table.Column<int>(type: "INTEGER", nullable: false),
                    annotated_samples = table.Column<int>(type: "INTEGER", nullable: false),
                    unconfirmed_samples = table.Column<int>(type: "INTEGER", nullable: false),
                    deleted_samples = table.Column<int>(type: "INTEGER", nullable: false),
                    create_time = table.Column<long>(type: "INTEGER", nullable: false),
                    update_time = table.Column<long>(type: "INTEGER", nullable: false),
                    data_update_time = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_datasets", x => new { x.project_key, x.key });
                });

            migrationBuilder.CreateTable(
                name: "installation_settings",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_installation_settings", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "invitations",
                columns: table => new
                {
                    code_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    project_key = table.Column<long>(type: "INTEGER", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: false),
                    expires_time = table.Column<long>(type: "INTEGER", nullable: false),
                    used_time = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invitations", x => x.code_hash);
                });

            migrationBuilder.CreateTable(
                name: "items",
                columns: table => new
                {
                    dataset_key = table.Column<long>(type: "INTEGER", nullable: false),
                    task_key = table.Column<long>(type: "INTEGER", nullable: false),
                    sample_id = table.Column<string>(type: "TEXT", nullable: false),
                    worker_key = table.Column<long>(type: "INTEGER", nullable: false),
                    block = table.Column<int>(type: "INTEGER", nullable: false),
                    bucket = table.Column<short>(type: "INTEGER", nullable: false),
                    annotation_key = table.Column<long>(type: "INTEGER", nullable: true),
                    annotated_time = table.Column<long>(type: "INTEGER", nullable: true),
                    review_accept = table.Column<bool>(type: "INTEGER", nullable: true),
                    review_score = table.Column<string>(type: "TEXT", nullable: true),
                    review_comment = table.Column<string>(type: "TEXT", nullable: true),
                    check_accept = table.Column<bool>(type: "INTEGER", nullable: true),
                    check_score = table.Column<string>(type: "TEXT", nullable: true),
                    check_comment = table.Column<string>(type: "TEXT", nullable: true),
                    acceptance_key = table.Column<long>(type: "INTEGER", nullable: true),
                    lease_user_key = table.Column<long>(type: "INTEGER", nullable: true),
                    lease_token = table.Column<long>(type: "INTEGER", nullable: true),
                    lease_expires = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_items", x => new { x.dataset_key, x.task_key, x.sample_id, x.worker_key });
                });

            migrationBuilder.CreateTable(
                name: "jobs",
                columns: table => new
                {
                    project_key = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<long>(type: "INTEGER", nullable: false),
                    job_id = table.Column<string>(type: "TEXT", nullable: false),
                    dataset_key = table.Column<long>(type: "INTEGER", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    arguments = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    progress = table.Column<double>(type: "REAL", nullable: false),
                    checkpoint = table.Column<string>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    lease_owner = table.Column<string>(type: "TEXT", nullable: true),
                    lease_expires = table.Column<long>(type: "INTEGER", nullable: false),
                    error_code = table.Column<string>(type: "TEXT", nullable: true),
                    error_message = table.Column<string>(type: "TEXT", nullable: true),
                    create_time = table.Column<long>(type: "INTEGER", nullable: false),
                    update_time = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jobs", x => new { x.project_key, x.key });
                });

            migrationBuilder.CreateTable(
                name: "labels",
                columns: table => new
                {
                    dataset_key = table.Column<long>(type: "INTEGER", nullable: false),
                    type = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<long>(type: "INTEGER", nullable: false),
                    property = table.Column<string>(type: "TEXT", nullable: true),
                    attributes = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_labels", x => new { x.dataset_key, x.type, x.name });
                });

            migrationBuilder.CreateTable(
                name: "merge_choices",
                columns: table => new
                {
                    dataset_key = table.Column<long>(type: "INTEGER", nullable: false),
                    acceptance_key = table.Column<long>(type: "INTEGER", nullable: false),
                    sample_id = table.Column<string>(type: "TEXT", nullable: false),
                    annotation_key = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_merge_choices", x => new { x.dataset_key, x.acceptance_key, x.sample_id });
                });

            migrationBuilder.CreateTable(
                name: "project_members",
                columns: table => new
                {
                    project_key = table.Column<long>(type: "INTEGER", nullable: false),
                    user_key = table.Column<long>(type: "INTEGER", nullable: false),
                    role = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_project_members", x => new { x.project_key, x.user_key });
                });

            migrationBuilder.CreateTable(
                name: "projects",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false),
                    project_id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    create_time = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_projects", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "replaced_labels",
                columns: table => new
                {
                    dataset_key = table.Column<long>(type: "INTEGER", nullable: false),
                    acceptance_key = table.Column<long>(type: "INTEGER", nullable: false),
                    sample_id = table.Column<string>(type: "TEXT", nullable: false),
                    annotation_key = table.Column<long>(type: "INTEGER", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    merged_by = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_replaced_labels", x => new { x.dataset_key, x.acceptance_key, x.sample_id });
                });

            migrationBuilder.CreateTable(
                name: "reviews",
                columns: table => new
                {
                    dataset_key = table.Column<long>(type: "INTEGER", nullable: false),
                    task_key = table.Column<long>(type: "INTEGER", nullable: false),
                    sample_id = table.Column<string>(type: "TEXT", nullable: false),
                    worker_key = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<long>(type: "INTEGER", nullable: false),
                    annotation_key = table.Column<long>(type: "INTEGER", nullable: true),
                    reviewer = table.Column<string>(type: "TEXT", nullable: false),
                    accept = table.Column<bool>(type: "INTEGER", nullable: false),
                    score = table.Column<string>(type: "TEXT", nullable: true),
                    comment = table.Column<string>(type: "TEXT", nullable: true),
                    create_time = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reviews", x => new { x.dataset_key, x.task_key, x.sample_id, x.worker_key, x.key });
                });

            migrationBuilder.CreateTable(
                name: "samples",
                columns: table => new
                {
                    dataset_key = table.Column<long>(type: "INTEGER", nullable: false),
                    sample_id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: true),
                    type = table.Column<int>(type: "INTEGER", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    time = table.Column<long>(type: "INTEGER", nullable: false),
                    width = table.Column<int>(type: "INTEGER", nullable: true),
                    height = table.Column<int>(type: "INTEGER", nullable: true),
                    depth = table.Column<int>(type: "INTEGER", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    metadata = table.Column<string>(type: "TEXT", nullable: true),
                    import_origin = table.Column<int>(type: "INTEGER", nullable: true),
                    hard = table.Column<bool>(type: "INTEGER", nullable: false),
                    hard_coefficient = table.Column<double>(type: "REAL", nullable: true),
                    hard_reasons = table.Column<string>(type: "TEXT", nullable: true),
                    usage = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    annotation_key = table.Column<long>(type: "INTEGER", nullable: true),
                    merged_by = table.Column<long>(type: "INTEGER", nullable: true),
                    create_time = table.Column<long>(type: "INTEGER", nullable: false),
                    shuffle = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_samples", x => new { x.dataset_key, x.sample_id });
                });

            migrationBuilder.CreateTable(
                name: "task_block_counts",
                columns: table => new
                {
                    dataset_key = table.Column<long>(type: "INTEGER", nullable: false),
                    task_key = table.Column<long>(type: "INTEGER", nullable: false),
                    bucket = table.Column<short>(type: "INTEGER", nullable: false),
                    block = table.Column<int>(type: "INTEGER", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_task_block_counts", x => new { x.dataset_key, x.task_key, x.bucket, x.block });
                });

            migrationBuilder.CreateTable(
                name: "task_blocks",
                columns: table => new
                {
                    dataset_key = table.Column<long>(type: "INTEGER", nullable: false),
                    task_key = table.Column<long>(type: "INTEGER", nullable: false),
                    block = table.Column<int>(type: "INTEGER", nullable: false),
                    first_sample_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_task_blocks", x => new { x.dataset_key, x.task_key, x.block });
                });

            migrationBuilder.CreateTable(
                name: "task_counts",
                columns: table => new
                {
                    dataset_key = table.Column<long>(type: "INTEGER", nullable: false),
                    task_key = table.Column<long>(type: "INTEGER", nullable: false),
                    worker_key = table.Column<long>(type: "INTEGER", nullable: false),
                    bucket = table.Column<short>(type: "INTEGER", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_task_counts", x => new { x.dataset_key, x.task_key, x.worker_key, x.bucket });
                });

            migrationBuilder.CreateTable(
                name: "task_label_counts",
                columns: table => new
                {
                    dataset_key = table.Column<long>(type: "INTEGER", nullable: false),
                    task_key = table.Column<long>(type: "INTEGER", nullable: false),
                    worker_key = table.Column<long>(type: "INTEGER", nullable: false),
                    type = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    sample_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_task_label_counts", x => new { x.dataset_key, x.task_key, x.worker_key, x.type, x.name });
                });

            migrationBuilder.CreateTable(
                name: "tokens",
                columns: table => new
                {
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    user_key = table.Column<long>(type: "INTEGER", nullable: false),
                    project_key = table.Column<long>(type: "INTEGER", nullable: true),
                    domain_scope = table.Column<bool>(type: "INTEGER", nullable: false),
                    issued_time = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_time = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tokens", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false),
                    user_id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_admin = table.Column<bool>(type: "INTEGER", nullable: false),
                    create_time = table.Column<long>(type: "INTEGER", nullable: false),
                    last_login_time = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_users", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "workers",
                columns: table => new
                {
                    project_key = table.Column<long>(type: "INTEGER", nullable: false),
                    workforce_key = table.Column<long>(type: "INTEGER", nullable: false),
                    worker_key = table.Column<long>(type: "INTEGER", nullable: false),
                    worker_id = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    create_time = table.Column<long>(type: "INTEGER", nullable: false),
                    update_time = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_workers", x => new { x.project_key, x.workforce_key, x.worker_key });
                });

            migrationBuilder.CreateTable(
                name: "workforce_task_workers",
                columns: table => new
                {
                    dataset_key = table.Column<long>(type: "INTEGER", nullable: false),
                    task_key = table.Column<long>(type: "INTEGER", nullable: false),
                    worker_key = table.Column<long>(type: "INTEGER", nullable: false),
                    project_key = table.Column<long>(type: "INTEGER", nullable: false),
                    workforce_key = table.Column<long>(type: "INTEGER", nullable: false),
                    worker_id = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<int>(type: "INTEGER", nullable: false),
                    removed = table.Column<bool>(type: "INTEGER", nullable: false),
                    email_status = table.Column<int>(type: "INTEGER", nullable: false),
                    last_notify_time = table.Column<long>(type: "INTEGER", nullable: false),
                    create_time = table.Column<long>(type: "INTEGER", nullable: false),
                    update_time = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_workforce_task_workers", x => new { x.dataset_key, x.task_key, x.worker_key });
                });

            migrationBuilder.CreateTable(
                name: "workforce_tasks",
                columns: table => new
                {
                    dataset_key = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<long>(type: "INTEGER", nullable: false),
                    project_key = table.Column<long>(type: "INTEGER", nullable: false),
                    task_id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    repetition = table.Column<int>(type: "INTEGER", nullable: false),
                    synchronize_data = table.Column<bool>(type: "INTEGER", nullable: false),
                    synchronize_auto_labeling_data = table.Column<bool>(type: "INTEGER", nullable: false),
                    auto_sync_dataset = table.Column<bool>(type: "INTEGER", nullable: false),
                    data_sync_type = table.Column<int>(type: "INTEGER", nullable: true),
                    sample_conditions = table.Column<string>(type: "TEXT", nullable: true),
                    agency = table.Column<string>(type: "TEXT", nullable: true),
                    seed = table.Column<long>(type: "INTEGER", nullable: false),
                    has_reviewer = table.Column<bool>(type: "INTEGER", nullable: false),
                    acceptance_key = table.Column<long>(type: "INTEGER", nullable: true),
                    deleted_samples = table.Column<int>(type: "INTEGER", nullable: false),
                    create_time = table.Column<long>(type: "INTEGER", nullable: false),
                    update_time = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_workforce_tasks", x => new { x.dataset_key, x.key });
                });

            migrationBuilder.CreateTable(
                name: "workforces",
                columns: table => new
                {
                    project_key = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<long>(type: "INTEGER", nullable: false),
                    workforce_id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    workspace_id = table.Column<string>(type: "TEXT", nullable: false),
                    create_time = table.Column<long>(type: "INTEGER", nullable: false),
                    update_time = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_workforces", x => new { x.project_key, x.key });
                });

            migrationBuilder.CreateIndex(
                name: "IX_acceptances_dataset_key_acceptance_id",
                table: "acceptances",
                columns: new[] { "dataset_key", "acceptance_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_access_keys_user_key",
                table: "access_keys",
                column: "user_key");

            migrationBuilder.CreateIndex(
                name: "IX_annotations_dataset_key_sample_id",
                table: "annotations",
                columns: new[] { "dataset_key", "sample_id" });

            migrationBuilder.CreateIndex(
                name: "IX_datasets_project_key_dataset_id",
                table: "datasets",
                columns: new[] { "project_key", "dataset_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_datasets_project_key_name",
                table: "datasets",
                columns: new[] { "project_key", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_invitations_project_key_email",
                table: "invitations",
                columns: new[] { "project_key", "email" });

            migrationBuilder.CreateIndex(
                name: "IX_items_dataset_key_task_key_bucket_sample_id_worker_key",
                table: "items",
                columns: new[] { "dataset_key", "task_key", "bucket", "sample_id", "worker_key" });

            migrationBuilder.CreateIndex(
                name: "IX_items_dataset_key_task_key_worker_key_bucket_sample_id",
                table: "items",
                columns: new[] { "dataset_key", "task_key", "worker_key", "bucket", "sample_id" });

            migrationBuilder.CreateIndex(
                name: "IX_jobs_project_key_job_id",
                table: "jobs",
                columns: new[] { "project_key", "job_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_jobs_state_lease_expires",
                table: "jobs",
                columns: new[] { "state", "lease_expires" });

            migrationBuilder.CreateIndex(
                name: "IX_project_members_user_key",
                table: "project_members",
                column: "user_key");

            migrationBuilder.CreateIndex(
                name: "IX_projects_name",
                table: "projects",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_projects_project_id",
                table: "projects",
                column: "project_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_samples_dataset_key_state_sample_id",
                table: "samples",
                columns: new[] { "dataset_key", "state", "sample_id" });

            migrationBuilder.CreateIndex(
                name: "IX_tokens_expires_time",
                table: "tokens",
                column: "expires_time");

            migrationBuilder.CreateIndex(
                name: "IX_tokens_user_key",
                table: "tokens",
                column: "user_key");

            migrationBuilder.CreateIndex(
                name: "IX_users_email",
                table: "users",
                column: "email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_users_name",
                table: "users",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_users_user_id",
                table: "users",
                column: "user_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_workers_project_key_worker_key",
                table: "workers",
                columns: new[] { "project_key", "worker_key" });

            migrationBuilder.CreateIndex(
                name: "IX_workforce_task_workers_project_key_worker_key",
                table: "workforce_task_workers",
                columns: new[] { "project_key", "worker_key" });

            migrationBuilder.CreateIndex(
                name: "IX_workforce_tasks_dataset_key_name",
                table: "workforce_tasks",
                columns: new[] { "dataset_key", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_workforce_tasks_dataset_key_task_id",
                table: "workforce_tasks",
                columns: new[] { "dataset_key", "task_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_workforces_project_key_name",
                table: "workforces",
                columns: new[] { "project_key", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_workforces_project_key_workforce_id",
                table: "workforces",
                columns: new[] { "project_key", "workforce_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "acceptance_items");

            migrationBuilder.DropTable(
                name: "acceptances");

            migrationBuilder.DropTable(
                name: "access_keys");

            migrationBuilder.DropTable(
                name: "annotation_labels");

            migrationBuilder.DropTable(
                name: "annotations");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "dataset_metrics");

            migrationBuilder.DropTable(
                name: "datasets");

            migrationBuilder.DropTable(
                name: "installation_settings");

            migrationBuilder.DropTable(
                name: "invitations");

            migrationBuilder.DropTable(
                name: "items");

            migrationBuilder.DropTable(
                name: "jobs");

            migrationBuilder.DropTable(
                name: "labels");

            migrationBuilder.DropTable(
                name: "merge_choices");

            migrationBuilder.DropTable(
                name: "project_members");

            migrationBuilder.DropTable(
                name: "projects");

            migrationBuilder.DropTable(
                name: "replaced_labels");

            migrationBuilder.DropTable(
                name: "reviews");

            migrationBuilder.DropTable(
                name: "samples");

            migrationBuilder.DropTable(
                name: "task_block_counts");

            migrationBuilder.DropTable(
                name: "task_blocks");

            migrationBuilder.DropTable(
                name: "task_counts");

            migrationBuilder.DropTable(
                name: "task_label_counts");

            migrationBuilder.DropTable(
                name: "tokens");

            migrationBuilder.DropTable(
                name: "users");

            migrationBuilder.DropTable(
                name: "workers");

            migrationBuilder.DropTable(
                name: "workforce_task_workers");

            migrationBuilder.DropTable(
                name: "workforce_tasks");

            migrationBuilder.DropTable(
                name: "workforces");
        }
    }
}
