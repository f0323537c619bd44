namespace Assay.Server.Http;

/// <summary>Every refusal of the server. Codes are the reference's.</summary>
public static class Errors
{
    // Requests as such
    public static readonly Error BadValue = new("0104", 400, "The value of {0} is not valid: {1}.", "{0} 的值无效：{1}。");
    public static readonly Error InvalidJson = new("4105", 400, "The request body is not valid JSON: {0}", "请求体不是有效的 JSON：{0}");
    public static readonly Error NotJson = new("4105", 400, "Send the request body as application/json.", "请以 application/json 格式发送请求体。");
    public static readonly Error EmptyBody = new("4202", 400, "The request needs a JSON body.", "请求需要 JSON 请求体。");
    public static readonly Error BodyTooLarge = new("4104", 413, "The request body is larger than this server takes. Send fewer or smaller items.", "请求体超过服务器限制，请减少或缩小内容。");
    public static readonly Error NoSuchApi = new("4204", 404, "There is no such operation: {0} {1}.", "没有这个接口：{0} {1}。");
    public static readonly Error TooManyCalls = new("4206", 429, "Too many requests. Try again in {0} seconds.", "请求过多，请在 {0} 秒后重试。");
    public static readonly Error BadLocale = new("4398", 400, "The locale '{0}' is not known; use en-us or zh-cn.", "不支持的语言“{0}”，请使用 en-us 或 zh-cn。");
    public static readonly Error Internal = new("0010", 500, "Something went wrong here. Nothing was changed. Tell the operator the request id {0}.", "服务器内部错误，未作任何更改。请将请求 ID {0} 告知管理员。");
    public static readonly Error Conflict = new("0101", 400, "Somebody else changed the same thing at the same moment. Load it again and repeat.", "同一对象刚被他人修改，请重新加载后再试。");

    // Who is asking
    public static readonly Error TokenMissing = new("0201", 401, "Sign in first: send X-Auth-Token or a signed Authorization header.", "请先登录：发送 X-Auth-Token 或签名的 Authorization 头。");
    public static readonly Error TokenExpired = new("0202", 401, "The token has expired. Sign in again.", "令牌已过期，请重新登录。");
    public static readonly Error TokenUnreadable = new("0203", 401, "The token is not valid here. Sign in again.", "令牌无效，请重新登录。");
    public static readonly Error SignatureMalformed = new("0206", 401, "The Authorization header cannot be read: {0}.", "无法解析 Authorization 头：{0}。");
    public static readonly Error SignatureWrong = new("0208", 401, "The signature does not match the request, or the access key is not known.", "签名与请求不符，或访问密钥不存在。");
    public static readonly Error SignatureDate = new("0208", 401, "X-Sdk-Date is more than 15 minutes off this server's clock.", "X-Sdk-Date 与服务器时间相差超过 15 分钟。");
    public static readonly Error TokenWithoutProject = new("0212", 401, "The token is not scoped to a project. Sign in with a project scope.", "令牌没有项目范围，请使用项目范围登录。");
    public static readonly Error OtherProject = new("0210", 403, "The project in the address is not the token's project.", "地址中的项目与令牌的项目不一致。");
    public static readonly Error NotAllowed = new("0108", 403, "You may not do this; it takes {0}.", "您无权执行此操作，需要：{0}。");
    public static readonly Error MemberNotAllowed = new("4600", 403, "Team members may not do this; ask the dataset's owner.", "团队成员无权执行此操作，请联系数据集所有者。");
    public static readonly Error WrongPassword = new("4122", 401, "The user name or the password is wrong.", "用户名或密码错误。");
    public static readonly Error ProjectNotYours = new("0207", 401, "There is no project {0} that you may use.", "没有您可以使用的项目 {0}。");
    public static readonly Error SubjectTokenUnknown = new("0203", 404, "The token in X-Subject-Token is not valid here.", "X-Subject-Token 中的令牌无效。");
    public static readonly Error InvitationUnknown = new("4632", 404, "This invitation is not known here, was used already, or has expired. Ask the project's owner for a new one.", "邀请不存在、已使用或已过期，请联系项目所有者重新邀请。");
    public static readonly Error StartLinkUnknown = new("0203", 401, "This start link was used already, has expired, or is not of this server's last start. Restart the server for a new one, or sign in with a password.", "启动链接已使用、已过期，或不属于服务器最近一次启动。请重启服务器获取新链接，或使用密码登录。");
    public static readonly Error StartLinkElsewhere = new("0108", 403, "A start link opens on the machine that the server runs on, and not through a proxy. Sign in with a password.", "启动链接只能在服务器所在的机器上直接打开，不能经过代理。请使用密码登录。");
    public static readonly Error HasPassword = new("0108", 403, "{0} can sign in with a password of their own; nobody issues tokens for them here.", "{0} 已可使用自己的密码登录，不能代为签发令牌。");
    public static readonly Error WrongOriginalPassword = new("4122", 400, "The present password is another one.", "当前密码不正确。");
    public static readonly Error WeakPassword = new("4128", 400, "The password is too weak: use at least {0} characters.", "密码过于简单：至少 {0} 个字符。");

    // Users and projects
    public static readonly Error UserNotFound = new("0422", 404, "There is no user {0} here.", "用户 {0} 不存在。");
    public static readonly Error UserNameTaken = new("0104", 400, "A user named '{0}' exists already.", "用户“{0}”已存在。");
    public static readonly Error UserEmailTaken = new("4633", 400, "{0} is the address of another user.", "{0} 已被其他用户使用。");
    public static readonly Error LastAdministrator = new("0108", 400, "This is the last administrator; make somebody else one first.", "这是最后一个管理员，请先指定其他管理员。");
    public static readonly Error ProjectNotFound = new("0210", 404, "There is no project {0} here.", "项目 {0} 不存在。");
    public static readonly Error ProjectUnknown = new("0210", 400, "There is no project {0} here.", "项目 {0} 不存在。");
    public static readonly Error ProjectNameTaken = new("0104", 400, "A project named '{0}' exists already.", "项目“{0}”已存在。");
    public static readonly Error NotMember = new("0422", 404, "{0} is not a user of this project.", "{0} 不是该项目的用户。");
    public static readonly Error AccessKeyNotFound = new("0206", 404, "There is no access key {0} here.", "访问密钥 {0} 不存在。");

    // Storage
    public static readonly Error BadStoragePath = new("4374", 400, "'{0}' is not a storage path; write /bucket/folder/.", "“{0}”不是有效的存储路径，请使用 /桶/目录/ 格式。");
    public static readonly Error BucketNotYours = new("4310", 403, "This project may not use the bucket '{0}'; ask an administrator to share it.", "该项目不能使用桶“{0}”，请联系管理员共享。");
    public static readonly Error BucketUnknown = new("4311", 404, "Nobody has a bucket '{0}' here.", "没有项目拥有桶“{0}”。");
    public static readonly Error BareBucket = new("4316", 400, "'{0}' is a bare bucket; name a folder in it.", "“{0}”只是桶，请指定其中的目录。");
    public static readonly Error StorageCharacters = new("4313", 400, "The storage path '{0}' has characters that are not allowed.", "存储路径“{0}”包含不允许的字符。");
    public static readonly Error NoSuchBucket = new("4311", 400, "There is no bucket '{0}' in the object store; make it there, or name another.", "对象存储中没有桶“{0}”，请先创建或使用其他桶。");
    public static readonly Error StoreUnusable = new("4314", 503, "The object store cannot be used at the moment. Try again later, or tell the operator the request id {0}.", "对象存储暂时无法使用，请稍后重试，或将请求 ID {0} 告知管理员。");
    public static readonly Error ObjectMissing = new("4651", 404, "The file of this sample could not be read from the store.", "无法从存储中读取该样本的文件。");
    public static readonly Error NotAnImage = new("4651", 400, "The file is not an image that this server can resize.", "该文件不是可缩放的图片。");
    public static readonly Error ImageTooLarge = new("4656", 400, "The image has more than {0} million pixels and is not resized here; fetch it as it is.", "图片超过 {0} 百万像素，无法缩放，请直接获取原图。");
    public static readonly Error LinkExpired = new("0202", 401, "This link has expired or was changed. List the samples again for a fresh one.", "链接已过期或被修改，请重新获取样本列表。");

    // Datasets
    public static readonly Error DatasetNotFound = new("4352", 404, "There is no dataset {0} here.", "数据集 {0} 不存在。");
    public static readonly Error DatasetNameTaken = new("4351", 400, "A dataset named '{0}' exists already; choose another name.", "数据集名称“{0}”已存在，请换一个名称。");
    public static readonly Error DatasetBeingDeleted = new("4344", 400, "The dataset is being deleted.", "数据集正在删除中。");
    public static readonly Error DatasetVersionNotFound = new("4353", 400, "There is no dataset version {0}.", "数据集版本 {0} 不存在。");
    public static readonly Error DatasetVersionMissing = new("4353", 404, "There is no dataset version {0} here.", "数据集版本 {0} 不存在。");
    public static readonly Error DatasetVersionNotReady = new("4353", 400, "The dataset version {0} is not published; only a published one can be used.", "数据集版本 {0} 尚未发布成功，不能使用。");
    public static readonly Error VersionNameTaken = new("4371", 400, "A version named '{0}' exists already; choose another name.", "版本名称“{0}”已存在，请换一个名称。");
    public static readonly Error DatasetReading = new("4343", 400, "The dataset is still reading its data source; wait until its status is 1.", "数据集仍在读取数据源，请等待其状态变为 1。");
    public static readonly Error DatasetPublishing = new("4343", 400, "Not now: {0}. Wait for it to end, or cancel it.", "当前无法执行：{0}。请等待其结束或取消。");
    public static readonly Error DatasetSwitching = new("4349", 400, "The dataset is switching to another version; wait for it to end.", "数据集正在切换版本，请等待其结束。");
    public static readonly Error SyncRunning = new("4355", 400, "The data source is being synchronized already; wait for it to end, or cancel it.", "数据源正在同步，请等待其结束或取消。");
    public static readonly Error NoDataSource = new("0101", 400, "The dataset has no data source to synchronize with.", "数据集没有可同步的数据源。");
    public static readonly Error SourceEmpty = new("4340", 400, "No file that can be a sample was found in {0}, though the dataset has samples from there. Nothing was removed; check that the folder can be reached.", "在 {0} 中未找到可用文件，而数据集含有来自该目录的样本。未移除任何样本，请检查该目录是否可访问。");
    public static readonly Error ImportRunning = new("4356", 400, "Data is being imported already; wait for it to end, or cancel it.", "数据正在导入，请等待其结束或取消。");
    public static readonly Error ExportTaskNotFound = new("4359", 404, "There is no export task {0} in this dataset.", "该数据集没有导出任务 {0}。");
    public static readonly Error BadExportPath = new("4358", 400, "The export path cannot be used: {0}.", "导出路径不可用：{0}。");
    public static readonly Error BadExport = new("4384", 400, "The export cannot be made: {0}.", "无法导出：{0}。");
    public static readonly Error JobStopped = new("4393", 400, "It was cancelled by {0}.", "已被 {0} 取消。");
    public static readonly Error JobNotFound = new("4338", 404, "There is no job {0} here.", "作业 {0} 不存在。");
    public static readonly Error JobCannotCancel = new("4392", 400, "The job cannot be cancelled: {0}.", "无法取消作业：{0}。");
    public static readonly Error WorkPathTooLong = new("4350", 400, "work_path is longer than 700 characters.", "work_path 超过 700 个字符。");
    public static readonly Error TypeDoesNotAllow = new("4383", 400, "A dataset of type {0} does not allow this: {1}.", "类型为 {0} 的数据集不支持此操作：{1}。");
    public static readonly Error ImportPathEmpty = new("4340", 400, "There is nothing to import at {0}. Check the path, and that its files are of the dataset's type.", "{0} 中没有可导入的文件，请检查路径以及文件类型是否与数据集一致。");
    public static readonly Error ImportTaskNotFound = new("4700", 404, "There is no import task {0} in this dataset.", "该数据集没有导入任务 {0}。");
    public static readonly Error DataImportFailed = new("4362", 400, "The data could not be imported: {0}", "数据导入失败：{0}");

    // Labels
    public static readonly Error LabelNotFound = new("4410", 400, "There is no label '{0}' in this dataset.", "数据集中没有标签“{0}”。");
    public static readonly Error LabelNotHere = new("4410", 404, "There is no label '{0}' in this dataset.", "数据集中没有标签“{0}”。");
    public static readonly Error LabelNameTaken = new("4411", 400, "A label named '{0}' exists already.", "标签“{0}”已存在。");
    public static readonly Error ShortcutTaken = new("4412", 400, "The shortcut '{0}' belongs to another label.", "快捷键“{0}”已被其他标签使用。");
    public static readonly Error LabelRule = new("4413", 400, "Sample {0}, label {1}: {2}.", "样本 {0}，标签 {1}：{2}。");
    public static readonly Error SampleLabelUnknown = new("4410", 400, "Sample {0}, label {1}: there is no such label in this dataset.", "样本 {0}，标签 {1}：数据集中没有该标签。");
    public static readonly Error LabelsConfirmed = new("4413", 400, "Sample {0} has labels that a person confirmed; labels to be confirmed do not replace them.", "样本 {0} 的标注已由人工确认，不能被待确认的标注替换。");
    public static readonly Error LabelDefinition = new("4413", 400, "The label '{0}' breaks a rule: {1}.", "标签“{0}”不符合规则：{1}。");
    public static readonly Error TripletEntityMissing = new("4414", 400, "The relation '{0}' names the entity label '{1}', which does not exist.", "关系“{0}”引用的实体标签“{1}”不存在。");
    public static readonly Error EntityInUse = new("4415", 400, "The entity label '{0}' is used by the relation '{1}'.", "实体标签“{0}”正被关系“{1}”使用。");
    public static readonly Error AttributeNameTaken = new("4428", 400, "The label '{0}' has two attributes named '{1}'.", "标签“{0}”有两个同名属性“{1}”。");
    public static readonly Error AttributeValueTaken = new("4429", 400, "The attribute '{0}' has the value '{1}' twice.", "属性“{0}”的取值“{1}”重复。");

    // Samples
    public static readonly Error SampleNotFound = new("4420", 404, "There is no sample {0} here.", "样本 {0} 不存在。");
    public static readonly Error SampleUnknown = new("4420", 400, "There is no sample {0} here.", "样本 {0} 不存在。");
    public static readonly Error SampleUploadFailed = new("4421", 400, "The sample '{0}' could not be added: {1}.", "无法添加样本“{0}”：{1}。");
    public static readonly Error SampleExists = new("4422", 400, "A sample named '{0}' is in the dataset already.", "样本“{0}”已在数据集中。");
    public static readonly Error SampleTooLarge = new("4656", 400, "The sample '{0}' is larger than {1} bytes.", "样本“{0}”超过 {1} 字节。");
    public static readonly Error BadSearch = new("4396", 400, "The search condition is not valid: {0}.", "搜索条件无效：{0}。");

    // Teams
    public static readonly Error WorkforceNotFound = new("4601", 404, "There is no team {0} here.", "团队 {0} 不存在。");
    public static readonly Error WorkforceUnknown = new("4601", 400, "There is no team {0} here.", "团队 {0} 不存在。");
    public static readonly Error WorkforceNameTaken = new("4602", 400, "A team named '{0}' exists already.", "团队“{0}”已存在。");
    public static readonly Error WorkforceDeletionFailed = new("4603", 400, "The team cannot be deleted: {0}.", "无法删除团队：{0}。");
    public static readonly Error WorkerNotFound = new("4604", 404, "There is no team member {0} here.", "团队成员 {0} 不存在。");
    public static readonly Error WorkerUnknown = new("4604", 400, "There is no team member {0} here.", "团队成员 {0} 不存在。");
    public static readonly Error WorkerEmailTaken = new("4605", 400, "{0} is in this team already.", "{0} 已在该团队中。");
    public static readonly Error ManagerTaken = new("4617", 400, "The team has its one manager already.", "该团队已有管理员。");
    public static readonly Error CannotRemoveSelf = new("4618", 400, "You cannot remove yourself.", "不能移除自己。");
    public static readonly Error WorkerHasItems = new("4628", 400, "{0} still has items in a running task; hand them to others or finish them first.", "{0} 仍有未完成的标注任务。");
    public static readonly Error QuotaReached = new("0118", 400, "The limit of {0} {1} is reached.", "已达到上限：{0} {1}。");

    // Team labeling tasks
    public static readonly Error TaskNotFound = new("4619", 404, "There is no team labeling task {0} here.", "团队标注任务 {0} 不存在。");
    public static readonly Error TaskNameTaken = new("4620", 400, "A team labeling task named '{0}' exists already.", "团队标注任务“{0}”已存在。");
    public static readonly Error TaskCannotStart = new("4621", 400, "The task cannot be started: {0}.", "任务无法启动：{0}。");
    public static readonly Error NoUnlabeledSamples = new("4407", 400, "The dataset has no unlabeled samples that match.", "数据集中没有符合条件的未标注样本。");
    public static readonly Error AlreadyReviewed = new("4606", 400, "Sample {0} is not waiting for a review: it was reviewed already, or has no new labels.", "样本 {0} 不在待审核状态：已审核或没有新的标注。");
    public static readonly Error LeasedToOther = new("4606", 400, "Sample {0} is handed out to another reviewer at the moment.", "样本 {0} 正由其他审核人处理。");
    public static readonly Error OwnWork = new("4600", 403, "Sample {0}: nobody reviews their own work.", "样本 {0}：不能审核自己的标注。");
    public static readonly Error ItemNotYours = new("4600", 403, "Sample {0} is not assigned to you.", "样本 {0} 未分配给您。");
    public static readonly Error ItemFinal = new("4600", 403, "Sample {0} is accepted; its labels are final for the team.", "样本 {0} 已验收，团队不能再修改标注。");
    public static readonly Error ItemDrawn = new("4623", 400, "Sample {0} is drawn for the running acceptance; wait until it is closed.", "样本 {0} 已被抽中验收，请等待验收结束。");
    public static readonly Error LabelsChanged = new("0101", 412, "Sample {0} has other labels than those you began with; nothing was overwritten. Read the sample again, and submit with its labels_version.", "样本 {0} 的标注已不是您开始时的标注，未覆盖任何内容。请重新读取该样本，并携带其 labels_version 提交。");
    public static readonly Error LabelerPaused = new("4600", 403, "Your work on this task is paused; ask the dataset's owner how it goes on.", "您在此任务中的标注已暂停，请向数据集所有者了解后续安排。");
    public static readonly Error GoldWithoutLabels = new("4420", 400, "Sample {0} has no confirmed labels, so nothing is known to compare answers with; send its labels or label it first.", "样本 {0} 没有已确认的标注，无法作为金标；请提供标注或先标注该样本。");
    public static readonly Error NotGold = new("4420", 400, "Sample {0} is no gold sample of this dataset.", "样本 {0} 不是该数据集的金标样本。");
    public static readonly Error NotifiedTooOften = new("4627", 400, "{0} was notified less than {1} minutes ago.", "{0} 在 {1} 分钟内已收到通知。");

    // Acceptance
    public static readonly Error AcceptanceRunning = new("4623", 400, "An acceptance is running for this task already; close it first.", "该任务已有正在进行的验收，请先结束。");
    public static readonly Error NothingToCheck = new("4625", 400, "Nothing waits for acceptance in this task.", "该任务没有待验收的内容。");
    public static readonly Error NoAcceptance = new("4625", 400, "No acceptance is running for this task.", "该任务没有正在进行的验收。");
    public static readonly Error OneSampling = new("0101", 400, "Give exactly one of sampling_num and sampling_rate.", "请在 sampling_num 和 sampling_rate 中只给出一个。");
    public static readonly Error PlanImpossible = new("0104", 400, "There is no such plan. {0}", "不存在这样的方案。{0}");
    public static readonly Error InspectionDiscontinued = new("0104", 400, "Five acceptances of this team were rejected under tightened inspection; find the cause and mend it, then start with severity tightened, or another that you answer for.", "该团队在加严检验下已有 5 次验收被拒收；请查明并消除原因，然后指定 severity 为 tightened（或自行决定的严格度）再开始。");
    public static readonly Error AcceptanceNotFound = new("4612", 404, "There is no acceptance {0} in this task.", "该任务没有验收 {0}。");
    public static readonly Error NotDrawn = new("4625", 400, "Sample {0} is not drawn in the running acceptance.", "样本 {0} 不在本次验收的抽样中。");
    public static readonly Error CannotUndo = new("4624", 400, "The closing cannot be undone: {0}.", "无法撤销验收：{0}。");
}
