import { conditionsPage } from '../../_text'

export default conditionsPage
